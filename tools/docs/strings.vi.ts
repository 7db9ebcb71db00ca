// translation of tools/docs/strings.en.ts at a4983940361b
import type { Translation } from './strings';

/** Names of nodes, fields and choices stay English, because n8n shows them so. */
export const vietnamese: Translation = {
	words: {
		languages: '[English](../{page}) · Tiếng Việt',

		operations: 'Các thao tác',
		operationsIntro: `Node eSMS và eSMS Trigger làm được những gì: từng thao tác với các trường, tùy chọn và kết quả. Tên in **đậm** là tên
hiện trong n8n. Mỗi lựa chọn có giá trị ghi trong \`code\`: đó là giá trị mà một expression phải cho ra.`,
		resource: 'Resource',
		operation: 'Operation',
		whatItDoes: 'Làm gì',
		costs: 'Mất tiền',
		endpoints: 'Thao tác của eSMS',
		noTool: 'Không dùng được với AI agent',
		waits: `Lần chạy ngủ cho đến khi có báo cáo; khi đó item có các trường dưới đây. Hết giờ mà không có báo cáo thì item đi tiếp
với cùng các trường ấy, phần của báo cáo để trống, và \`outcome\` là \`timeout\`: tin có thể đã đến. Mỗi lần chạy một tin.`,
		form: 'Hình biểu mẫu',
		formsPage: '../forms.md',
		field: 'Trường',
		whatItIs: 'Là gì',
		required: 'Bắt buộc',
		default: 'Mặc định',
		options: 'Tùy chọn',
		optionsIntro: 'Những gì **Add option** cho thêm. Mỗi thao tác ghi rõ nó có những tùy chọn nào.',
		option: 'Tùy chọn',
		output: 'Kết quả',
		whatItTells: 'Cho biết gì',
		example: 'Ví dụ',
		suchAs: 'ví dụ',
		onlyWith: 'Chỉ có khi {conditions}.',
		range: 'Từ {min} đến {max}.',
		atLeast: 'Ít nhất {min}.',
		each: 'Mỗi giá trị gồm {parts}.',
		on: 'bật',
		off: 'tắt',
		yes: 'có',
		no: 'không',

		codes: 'Mã lỗi',
		codesIntro: `Khi một tin bị lỗi, n8n cho biết chuyện gì đã xảy ra (bằng tiếng Anh, in *nghiêng* dưới đây), mã lỗi trong ngoặc, và cần làm gì.
Với **Settings → On Error → Continue**, mã nằm trong \`error.code\` của item. *Đã gửi?* với *chưa* nghĩa là chưa gửi và chưa trừ
tiền; với *có thể* thì mã này không cho biết: hãy retry lần chạy đó, node sẽ hỏi lại với cùng RequestId. *Tự hết* cho biết
gửi lại y nguyên sau đó có thể thành công không.`,
		code: 'Mã',
		place: 'Khi nào',
		allThatCost: 'mọi thao tác mất tiền',
		everywhere: 'mọi lúc',
		elsewhere: 'các trường hợp khác',
		meaning: 'Nghĩa là gì',
		advice: 'Cần làm gì',
		passes: 'Tự hết',
		sent: 'Đã gửi?',
		notSent: 'chưa',
		perhaps: 'có thể',
		ownCodes: 'Mã của chính node',
		ownCodesIntro: 'Những mã này do node đưa ra, không phải eSMS.',
	},

	outputs: {
		accepted: 'eSMS đã nhận tin hay chưa',
		'sms.sendAdvertising.accepted':
			'eSMS đã nhận tin hay chưa; nếu `false`, `reason` cho biết vì sao không gửi',
		balance: 'Số tiền còn lại, bằng VND',
		'sms.estimatePrice.balance': 'Số tiền còn lại, bằng VND; chỉ có với **Include Balance**',
		balanceAfter: 'Số tiền sẽ còn sau khi gửi',
		balanceNotice: 'Vì sao không hỏi được số dư',
		brandname: 'Tên người gửi mà khách nhìn thấy',
		callbackData: 'Các giá trị bạn đã điền ở **Callback Data**',
		callerId: 'Số điện thoại mà khách nhìn thấy',
		callStatus: 'eSMS nói gì về cuộc gọi; trống khi không gọi được',
		campaign: 'Nhãn bạn đã đặt',
		code: 'eSMS trả lời: `100` đã nhận, `124` đã nhận từ trước',
		covered: 'Số dư có đủ không',
		currency: 'Luôn là `VND`',
		delivered: 'Tin đã đến chưa; trống khi chưa ai biết',
		duplicate: 'eSMS đã có tin này từ trước, nên lần này không gửi gì',
		durationSeconds: 'Cuộc gọi kéo dài bao nhiêu giây',
		encoding: '`gsm7` không dấu, `unicode` có dấu',
		event: 'Sự kiện, bằng một từ',
		eventId: 'Giống nhau ở mọi lần lặp lại của cùng một báo cáo',
		failedCount: 'Bao nhiêu số không nhận được',
		handedOver: 'eSMS đã chuyển cho nhà mạng hay chưa',
		keyPressed: 'Phím khách đã bấm',
		messageId: 'Mã tin nhắn hoặc cuộc gọi của eSMS; dùng để hỏi **Get Status**',
		outcome:
			'Kết quả: `delivered` đã đến, `failed` không đến, `rejected` bị từ chối, `pending` còn báo cáo tiếp, hoặc `unknown` không rõ',
		'sms.sendAndWaitForDelivery.outcome':
			'Kết quả: `delivered` đã đến, `failed` không đến, `rejected` bị từ chối, hoặc `timeout` không có báo cáo',
		'voiceCall.outcome':
			'Kết quả: `answered` đã nghe máy, `notAnswered` không nghe máy, `failed` không gọi được, hoặc `timeout` không có báo cáo',
		'voiceCall.getStatus.outcome':
			'Kết quả: `answered` đã nghe máy, `notAnswered` không nghe máy, hoặc `failed` không gọi được; trống khi chưa ai biết',
		'esmsTrigger.outcome':
			'Kết quả: `delivered`, `failed`, `rejected`, `pending` hoặc `unknown`; với cuộc gọi là `answered`, `notAnswered` hoặc `failed`',
		parts: 'Nhà mạng tính tiền bao nhiêu phần',
		phone: 'Số của người nhận',
		portalId: 'Số của tin trong danh sách của tài khoản eSMS',
		price: 'Giá, bằng VND',
		raw: 'Nguyên văn báo cáo',
		recipientCount: 'Tin có bao nhiêu số nhận',
		'sms.estimatePrice.recipientCount': 'eSMS đếm được bao nhiêu số',
		'sms.sendAdvertising.recipientCount': 'Bao nhiêu số trong cùng yêu cầu',
		requestId: 'Mã tin do node đặt; eSMS chỉ nhận mỗi mã một lần trong 24 giờ',
		retries: 'eSMS đã thử lại bao nhiêu lần',
		sandbox: 'Chỉ kiểm tra, không gửi',
		sendAt: 'eSMS sẽ gửi lúc nào, theo giờ Việt Nam; không có khi gửi ngay',
		sentAt: 'eSMS gửi lúc nào, theo giờ Việt Nam',
		sentCount: 'eSMS đã gửi tới bao nhiêu số',
		smsType: '`1` quảng cáo, `2` chăm sóc khách hàng, `8` đầu số cố định',
		status:
			'Đang ở bước nào: `draft` bản nháp, `waitingForApproval` chờ duyệt, `waitingToBeSent` chờ gửi, `beingSent` đang gửi, `handedToCarrier` đã chuyển cho nhà mạng, `rejected` bị từ chối, `deleted` đã xóa, `finished` đã xong, hoặc `unknown` không rõ',
		statusCode: 'Như trên, bằng số của eSMS',
		successCount: 'Bao nhiêu số đã nhận được',
		telco: 'Nhà mạng của người nhận',
		'template.telco': 'Nhà mạng',
		telcoId: 'Số của nhà mạng tại eSMS',
		templateId: 'Mã mẫu tin tại eSMS',
		text: 'Nội dung tin đúng như khi gửi đi, sau **Accents**',
		'sms.getMany.text': 'Nội dung tin',
		'template.text': 'Nội dung đã đăng ký, với các biến',
		type: '`advertising` quảng cáo, `customerCare` chăm sóc khách hàng, hoặc `viber`',
		typeCode: 'Như trên, bằng số của eSMS',
		userId: 'Số của tài khoản tại eSMS',
		variables: 'Các biến trong nội dung, với độ dài tối đa của từng biến',
	},

	notes: {
		'sms.sendAdvertising': `Nhiều hơn 5.000 số thì được chia thành các yêu cầu gần bằng nhau; ít hơn 30 số thì bị từ chối trước khi gửi. Số sai hoặc
trùng được để riêng và không ảnh hưởng các số khác: item của nó ra với \`accepted\` là \`false\`, lý do trong
\`reason\` và số thứ tự dòng trong \`row\`, đếm từ 1.`,
		'voiceCall.callFromTemplate':
			'Mẫu cuộc gọi được tạo trong tài khoản eSMS của bạn; hãy điền giá trị cho từng biến, đúng thứ tự.',
		'voiceCall.callWithOtp': `eSMS không có RequestId cho phiên bản cũ: khi câu trả lời bị mất, node báo cuộc gọi là unknown và không bao giờ tự gọi
lại.`,
	},

	ownCodes: {
		CANCELLED: 'Lần chạy bị hủy trước khi gửi.',
		HTTP_503:
			'Có gì đó giữa n8n và eSMS trả lời thay, ví dụ một proxy; con số là mã trạng thái HTTP.',
		INCOMPLETE: 'eSMS báo có nhiều dòng hơn số dòng đã đưa. Hãy chạy lại.',
		INVALID_INPUT: 'Node từ chối item trước khi hỏi eSMS; thông báo cho biết trường nào.',
		INVALID_REQUEST: 'eSMS không đọc được yêu cầu. Hãy tìm ký tự lạ trong các giá trị.',
		MIXED_UP:
			'Hai tin được trả lời với cùng một mã, nên không biết tin nào ra sao. Hãy retry lần chạy đó.',
		NETWORK: 'Không kết nối được tới eSMS, hoặc kết nối bị ngắt; thông báo cho biết chuyện nào.',
		NODE: 'Lỗi của gói này. Xin hãy báo cho chúng tôi.',
		TIMEOUT:
			'eSMS không trả lời kịp. Tin có thể đã được nhận: hãy retry lần chạy đó, node sẽ hỏi lại với cùng RequestId.',
		TOO_FEW_RECIPIENTS: 'Tin quảng cáo cần ít nhất 30 số khác nhau với cùng nội dung.',
		UNKNOWN:
			'Một lần gọi trước bằng phiên bản cũ không có câu trả lời. Hãy tìm cuộc gọi tại eSMS trước khi gọi lại.',
		UNREADABLE:
			'Câu trả lời không phải của eSMS. Kiểm tra Base URL trong credential, và proxy nếu có.',
	},

	texts: {
		// Operations
		'Sends a customer care message or one-time password to one number':
			'Gửi một tin chăm sóc khách hàng hoặc mã OTP tới một số',
		'Sends a message to one number and pauses the workflow until its delivery report or the limit':
			'Gửi một tin tới một số và tạm dừng workflow đến khi có báo cáo hoặc hết giờ',
		'Sends one text to 30 or more numbers, all items in one request':
			'Gửi cùng một nội dung tới từ 30 số trở lên, mọi item trong một yêu cầu',
		'Returns what a message would cost, without sending it': 'Cho biết giá của tin mà không gửi',
		'Returns the messages of a period': 'Cho ra các tin đã gửi trong một khoảng thời gian',
		'Returns one item for each number of a message of the last 7 days':
			'Cho ra một item cho mỗi số của một tin trong 7 ngày gần nhất',
		'Returns what became of a message of the last 7 days':
			'Cho biết tin trong 7 ngày gần nhất ra sao',
		'Calls a number and speaks a one-time code': 'Gọi một số và đọc mã OTP',
		'Calls a number, plays a recording and can connect the listener on a key':
			'Gọi một số, phát bản ghi âm và có thể nối máy khi khách bấm phím',
		'Calls a number and reads a registered text with your values':
			'Gọi một số và đọc nội dung đã đăng ký với giá trị của bạn',
		'Returns whether a call was answered, how long it took and which key was pressed':
			'Cho biết khách có nghe máy không, cuộc gọi bao lâu và phím đã bấm',
		'Calls a number, speaks a one-time code, and pauses the workflow until the result or the limit':
			'Gọi một số, đọc mã OTP, và tạm dừng workflow đến khi có kết quả hoặc hết giờ',
		'Calls a number, plays a recording, and pauses the workflow until the result or the limit':
			'Gọi một số, phát bản ghi âm, và tạm dừng workflow đến khi có kết quả hoặc hết giờ',
		'Calls a number, reads a registered text with your values, and pauses the workflow until the result or the limit':
			'Gọi một số, đọc nội dung đã đăng ký với giá trị của bạn, và tạm dừng workflow đến khi có kết quả hoặc hết giờ',
		'Returns the money left in the eSMS account, in VND':
			'Cho biết số tiền còn lại trong tài khoản eSMS, bằng VND',
		'Returns the registered brandnames of the account':
			'Cho ra các brandname đã đăng ký của tài khoản',
		'Returns the registered texts of a brandname, one item for each network':
			'Cho ra các mẫu tin đã đăng ký của một brandname, mỗi nhà mạng một item',
		'Starts the workflow when eSMS.vn reports what became of an SMS or a voice call':
			'Chạy workflow khi eSMS.vn báo kết quả của một SMS hoặc một cuộc gọi',

		// Fields
		'Vietnamese number of the recipient. Any common way of writing it works: 0912345678, +84 912 345 678, or 912345678 from a spreadsheet.':
			'Số Việt Nam của người nhận. Mọi cách viết thông thường đều được: 0912345678, +84 912 345 678, hoặc 912345678 từ bảng tính.',
		'From your brandname, with a registered text':
			'Chăm sóc khách hàng: từ brandname của bạn, với nội dung đã đăng ký',
		'For accounts with a registered sender number. For others eSMS calls and reads the text out: use just a code.':
			'Đầu số cố định: cho tài khoản đã đăng ký đầu số. Với tài khoản khác, eSMS gọi điện và đọc nội dung: chỉ nên gửi một mã.',
		'Registered name that the recipient sees as the sender':
			'Tên đã đăng ký mà người nhận nhìn thấy là người gửi',
		'Choose a registered text and fill in its variables':
			'Chọn một nội dung đã đăng ký và điền các biến',
		'Write the whole text, as registered': 'Tự viết toàn bộ nội dung, đúng như đã đăng ký',
		'Text as registered with the brandname. A text that matches no registered template is refused by eSMS (code 146).':
			'Nội dung đúng như đã đăng ký với brandname. Nội dung không khớp mẫu nào thì eSMS từ chối (mã 146).',
		'Registered text of the brandname': 'Nội dung đã đăng ký của brandname',
		"How long to wait for the report of eSMS. When none has come by then, the item goes on with 'timeout' as outcome: the message may have arrived all the same, which Get Status tells. A message that eSMS had accepted before from another execution is not waited for; its outcome is 'duplicate'. The time-out of the workflow has to be longer.":
			'Chờ báo cáo của eSMS bao lâu. Hết giờ mà không có báo cáo thì item đi tiếp với outcome là timeout: tin có thể đã đến, hãy hỏi Get Status. Tin mà eSMS đã nhận từ trước, từ một lần chạy khác, thì không chờ; outcome của nó là duplicate. Giới hạn thời gian chạy của workflow phải dài hơn.',
		"Where the results leave the node; without a known result, also as a duplicate, the item leaves by 'Timeout'":
			'Kết quả ra khỏi node ở đâu; khi không biết kết quả, kể cả khi trùng tin, item ra ở Timeout',
		'Items with the same text, brandname and time go out together: 30 to 5,000 different numbers in one request. People at eSMS approve advertising before it is sent.':
			'Các item có cùng nội dung, brandname và giờ gửi đi chung: từ 30 đến 5.000 số khác nhau trong một yêu cầu. Nhân viên eSMS duyệt tin quảng cáo trước khi gửi.',
		'Text of the advertisement, at most 422 characters. eSMS adds the legal marks.':
			'Nội dung quảng cáo, tối đa 422 ký tự. eSMS tự thêm các ký hiệu luật yêu cầu.',
		'Numbers, separated by commas or line breaks, or a list from an expression':
			'Các số, cách nhau bằng dấu phẩy hoặc xuống dòng, hoặc một danh sách từ expression',
		'Text of the message. Accents and their cost are told in the output.':
			'Nội dung tin. Kết quả cho biết có dấu hay không, và vì vậy tốn bao nhiêu.',
		'Messages created at this time or later': 'Các tin được tạo từ lúc này trở đi',
		'Messages created before this time': 'Các tin được tạo trước lúc này',
		'Whether to return all results or only up to a given limit':
			'Cho ra mọi kết quả, hay chỉ đến một số lượng nhất định',
		'Max number of results to return': 'Số kết quả tối đa',
		"The 'messageId' that the sending operation returned": 'messageId mà thao tác gửi đã cho ra',
		'Vietnamese number to call, mobile or landline, in any common way of writing':
			'Số Việt Nam cần gọi, di động hoặc cố định, theo mọi cách viết thông thường',
		'Digits that are spoken, 1 to 10 of them': 'Các chữ số được đọc, từ 1 đến 10 chữ số',
		'Protected against calling twice. Ask for its status with SMS → Get Status.':
			'Không gọi trùng. Hỏi kết quả bằng SMS → Get Status.',
		'With a choice of voice and speed. Not protected against calling twice when an answer is lost.':
			'Cho chọn giọng và tốc độ. Có thể gọi trùng khi câu trả lời bị mất.',
		'ID of the recording in your eSMS account': 'Mã bản ghi âm trong tài khoản eSMS của bạn',
		'ID of the call template in your eSMS account': 'Mã mẫu cuộc gọi trong tài khoản eSMS của bạn',
		"Values of the template's variables, in the template's order":
			'Giá trị cho các biến của mẫu, đúng thứ tự',
		"All results leave by the same output; 'outcome' and 'keyPressed' tell them apart":
			'Mọi kết quả đi ra cùng một đầu; outcome và keyPressed cho biết là kết quả nào',
		'Each result has its own output, so that no Switch node is needed':
			'Mỗi kết quả có đầu ra riêng, nên không cần node Switch',
		"Keys that have an output of their own when the called person presses them; every other key, or none, leads to 'Answered'":
			'Các phím có đầu ra riêng khi khách bấm; phím khác, hoặc không bấm, thì ra Answered',
		"Copy this node's production URL into the option 'Callback URL' of the eSMS node that sends the messages. Reports arrive once this workflow is published.":
			'Chép Production URL của node này vào tùy chọn Callback URL của node eSMS gửi tin. Báo cáo bắt đầu đến khi workflow này được publish.',
		'A voice call was answered; tells the key that was pressed':
			'Khách đã nghe máy; cho biết phím đã bấm',
		'A voice call was not picked up or did not come about':
			'Khách không nghe máy, hoặc không gọi được',
		'A message arrived on the phone': 'Tin đã đến máy khách',
		'A message to many numbers arrived at some of them only':
			'Tin gửi nhiều số chỉ đến được một phần trong đó',
		'A message was rejected or did not arrive': 'Tin bị từ chối, hoặc không đến',
		'A message is waiting, on its way, or finished without a known result':
			'Tin đang chờ hoặc đang trên đường, hoặc đã xong mà không rõ kết quả',
		'All events leave by the same output': 'Mọi sự kiện đi ra cùng một đầu',
		'Each event has its own output, so that no Switch node is needed':
			'Mỗi sự kiện có đầu ra riêng, nên không cần node Switch',

		// Options
		'What to do with Vietnamese accents. An accented message has 70 characters in its first part, an unaccented one 160.':
			'Giữ hay bỏ dấu tiếng Việt. Tin có dấu có 70 ký tự trong phần đầu, tin không dấu 160 ký tự.',
		'Values that travel with the Callback URL and come back from the eSMS Trigger with the report, such as an order number. Keep secrets out: they pass through eSMS.':
			'Các giá trị đi theo Callback URL và quay lại từ eSMS Trigger cùng báo cáo, ví dụ mã đơn hàng. Đừng để bí mật trong đó: chúng đi qua eSMS.',
		'Where eSMS reports what became of the message: the production URL of an eSMS Trigger. The node adds a token by which the trigger knows genuine reports.':
			'Nơi eSMS báo kết quả của tin: Production URL của một eSMS Trigger. Node thêm một token để trigger nhận ra báo cáo thật.',
		'Label for the reports in your eSMS account, at most 254 characters':
			'Nhãn trong báo cáo của tài khoản eSMS, tối đa 254 ký tự',
		'Whether to compare the text with the registered templates before sending. They are asked for once an execution.':
			'So nội dung với các mẫu đã đăng ký trước khi gửi. Mỗi lần chạy chỉ hỏi các mẫu một lần.',
		'Leave the check to eSMS': 'Để eSMS kiểm tra',
		'Send nothing that matches no template, and show where they part':
			'Không gửi tin không khớp mẫu nào, và chỉ ra chỗ khác',
		"Send all the same, and say so in the output's 'templateWarning'":
			'Vẫn gửi, và ghi rõ trong templateWarning của kết quả',
		"Whether to ask eSMS for the status before starting the workflow. A report that eSMS contradicts starts nothing. When eSMS can't be asked, doesn't know the message after some seconds, or tells no result, the workflow starts and 'confirmed' is false.":
			'Hỏi eSMS trạng thái trước khi chạy workflow. Báo cáo mà eSMS nói khác đi thì không chạy gì. Khi không hỏi được eSMS, khi sau vài giây eSMS vẫn không biết tin đó, hoặc không cho biết kết quả, workflow vẫn chạy và confirmed là false.',
		'Whether to ignore a report that came before, and an interim one that comes after the final one. eSMS repeats reports that it believes lost. Remembered until n8n restarts, by each n8n process for itself.':
			'Bỏ qua báo cáo đã đến trước đó, và báo cáo giữa chừng đến sau báo cáo cuối. eSMS gửi lại những báo cáo mà nó cho là bị mất. Nhớ đến khi n8n khởi động lại, mỗi tiến trình n8n nhớ riêng.',
		'What makes this message unique, at most 50 characters. eSMS accepts each key once in 24 hours, so give a message and a call different ones.':
			'Khóa để phân biệt tin này, tối đa 50 ký tự. eSMS chỉ nhận mỗi khóa một lần trong 24 giờ, nên tin nhắn và cuộc gọi phải có khóa khác nhau.',
		'Which messages count as the same one, and so are sent only once':
			'Thế nào là hai tin giống nhau, và vì vậy chỉ gửi một lần',
		'The same text to the same number is sent once in 24 hours. Of advertising, the same list.':
			'Cùng nội dung tới cùng số chỉ gửi một lần trong 24 giờ. Với tin quảng cáo là cùng danh sách.',
		'Each Duplicate Key is sent once in 24 hours, also across workflows. Of advertising, the list.':
			'Mỗi Duplicate Key chỉ gửi một lần trong 24 giờ, dù workflow nào gửi. Với tin quảng cáo là cả danh sách.',
		'Each try may send again, also a retry after a failure':
			'Mỗi lần thử đều có thể gửi lại, kể cả retry sau khi lỗi',
		'Each item is sent once per execution, retries included':
			'Mỗi item chỉ gửi một lần trong một lần chạy, kể cả khi retry',
		"Key (0–9) that connects the listener to the 'Forward Number'":
			'Phím (0–9) nối máy khách tới Forward Number',
		"Number to which the listener is connected on pressing the 'Forward Key'":
			'Số được nối máy tới khi khách bấm Forward Key',
		'Whether to ask for the balance too, and return what would be left of it':
			'Hỏi luôn số dư, và cho biết sau khi gửi còn bao nhiêu',
		'How many seconds to wait for a key after the recording':
			'Chờ khách bấm phím bao nhiêu giây sau bản ghi âm',
		'How many requests may be under way at the same time': 'Bao nhiêu yêu cầu được chạy cùng lúc',
		'How many times the recording is repeated within the call':
			'Bản ghi âm được phát lại bao nhiêu lần trong cuộc gọi',
		'How many requests may start in one second. 0 means no limit.':
			'Bao nhiêu yêu cầu được bắt đầu trong một giây. 0 là không giới hạn.',
		'How many times to call again when nobody answers':
			'Gọi lại bao nhiêu lần khi không ai nghe máy',
		'How the request is made. With GET the keys stand in the address, which servers on the way may log.':
			'Cách gửi yêu cầu. Với GET, các khóa nằm trong địa chỉ, và các máy chủ trên đường có thể ghi lại.',
		'How many seconds to wait before calling again': 'Chờ bao nhiêu giây trước khi gọi lại',
		'Whether to let eSMS check the request without sending or charging anything. Templates are not checked then, and no report comes.':
			'eSMS chỉ kiểm tra yêu cầu, không gửi, không trừ tiền. Khi đó mẫu tin không được kiểm tra, và không có báo cáo.',
		"Time at which eSMS sends the message, at most a year ahead. 25/12/2026 09:00 is Vietnam time; a picked time, or one like 2026-12-25T09:00, is read in the workflow's time zone. The output's 'sendAt' has it in Vietnam time.":
			'Lúc eSMS gửi tin, xa nhất là một năm. 25/12/2026 09:00 là giờ Việt Nam; giờ chọn từ lịch, hoặc viết như 2026-12-25T09:00, được hiểu theo múi giờ của workflow. sendAt trong kết quả cho biết giờ đó theo giờ Việt Nam.',
		'How many parts a message may have at most; a longer one is refused before it is sent. Each part is billed. Without this option, 10.':
			'Một tin được có nhiều nhất bao nhiêu phần; tin dài hơn bị từ chối trước khi gửi. Mỗi phần đều tính tiền. Không đặt thì là 10.',
		'Name of the call script, when eSMS gave you one': 'Tên kịch bản cuộc gọi, nếu eSMS đã cho bạn',
		'Whether to return a simplified version of the response instead of the raw data':
			'Cho ra kết quả rút gọn; tắt thì nhận nguyên câu trả lời của eSMS',
		'How fast the voice speaks, from -3 (very slow) to 3 (very fast)':
			'Giọng đọc nhanh đến đâu, từ -3 (rất chậm) đến 3 (rất nhanh)',
		'How many seconds to wait for an answer before asking again':
			'Chờ câu trả lời bao nhiêu giây trước khi hỏi lại',
		"Whether to ask by the first version of eSMS's list (whole days, no pages, all types), for accounts that still have it":
			'Hỏi bằng phiên bản đầu của danh sách eSMS (trọn ngày, không chia trang, mọi loại), cho tài khoản còn dùng phiên bản đó',
		'Whether to accept only reports for messages that an eSMS node with the same credential sent. Without this, anyone who learns the URL can start the workflow.':
			'Chỉ nhận báo cáo của những tin do node eSMS với cùng credential gửi. Nếu tắt, ai biết URL cũng có thể chạy workflow.',

		// Codes: what it means, what to do
		'eSMS reports a fault, or a recipient who blocks messages':
			'eSMS báo lỗi, hoặc người nhận chặn tin',
		'If it stays, check the number, or ask eSMS support.':
			'Nếu vẫn vậy, kiểm tra số, hoặc hỏi bộ phận hỗ trợ eSMS.',
		'eSMS reports an unknown fault': 'eSMS báo một lỗi không rõ',
		'Try again in a few minutes; if it stays, ask eSMS support.':
			'Thử lại sau vài phút; nếu vẫn vậy, hỏi bộ phận hỗ trợ eSMS.',
		'eSMS does not know these keys': 'eSMS không nhận ra các khóa này',
		'Copy the API Key and Secret Key again from your eSMS account into the credential.':
			'Chép lại API Key và Secret Key từ tài khoản eSMS vào credential.',
		'This account has no price list for this kind of message':
			'Tài khoản chưa có bảng giá cho loại tin này',
		'Ask eSMS support to enable it for your account.':
			'Đề nghị bộ phận hỗ trợ eSMS bật cho tài khoản của bạn.',
		'The eSMS account is locked': 'Tài khoản eSMS bị khóa',
		'Ask eSMS support to unlock it.': 'Đề nghị bộ phận hỗ trợ eSMS mở khóa.',
		'The balance of the eSMS account is too low': 'Số dư tài khoản eSMS không đủ',
		'Top up the account, then run this again.': 'Nạp tiền rồi chạy lại.',
		'The call template does not exist': 'Mẫu cuộc gọi không tồn tại',
		'Check the template ID in your eSMS account.': 'Kiểm tra mã mẫu trong tài khoản eSMS.',
		'This brandname is not registered for the account': 'Brandname này chưa đăng ký cho tài khoản',
		'Choose the brandname from the list; spelling and upper case count. A cancelled brandname has to be registered again at eSMS.':
			'Chọn brandname trong danh sách; phải đúng chính tả và chữ hoa. Brandname đã bị hủy thì phải đăng ký lại với eSMS.',
		'The values do not fit the variables of the call template':
			'Các giá trị không khớp với biến của mẫu cuộc gọi',
		"Give one value for each variable of the template, in the template's order.":
			'Điền giá trị cho từng biến của mẫu, đúng thứ tự.',
		'eSMS does not know this call': 'eSMS không biết cuộc gọi này',
		'Use the message ID that the call returned.': 'Dùng đúng messageId mà cuộc gọi đã trả về.',
		'eSMS does not know this message': 'eSMS không biết tin này',
		'A message that was just sent needs a few seconds before it can be asked for, and messages older than 7 days cannot be asked for any more. Otherwise check the message ID.':
			'Tin vừa gửi cần vài giây mới tra cứu được, và tin quá 7 ngày thì không tra cứu được nữa. Nếu không phải vậy, kiểm tra mã tin nhắn.',
		'The recording does not exist': 'Bản ghi âm không tồn tại',
		'Check the recording ID in your eSMS account.': 'Kiểm tra mã bản ghi âm trong tài khoản eSMS.',
		'eSMS does not accept the phone number': 'eSMS không chấp nhận số điện thoại',
		'Check the number; it must be a Vietnamese one.': 'Kiểm tra số; phải là số Việt Nam.',
		'Advertising needs at least 30 different phone numbers in one request':
			'Tin quảng cáo cần ít nhất 30 số khác nhau trong một yêu cầu',
		'Add recipients.': 'Thêm người nhận.',
		'This SMS type is not available for the account': 'Tài khoản không dùng được loại SMS này',
		'Choose another SMS Type, or ask eSMS to enable this one.':
			'Chọn SMS Type khác, hoặc đề nghị eSMS bật loại này.',
		'Advertising needs more phone numbers in one request':
			'Tin quảng cáo cần nhiều số hơn trong một yêu cầu',
		'There are too many phone numbers in one request': 'Quá nhiều số trong một yêu cầu',
		'Send to fewer recipients at a time.': 'Gửi cho ít người hơn mỗi lần.',
		'eSMS has seen this RequestId in the last 24 hours':
			'eSMS đã thấy RequestId này trong 24 giờ qua',
		'A RequestId is accepted once in 24 hours.':
			'Mỗi RequestId chỉ được nhận một lần trong 24 giờ.',
		'The advertising text is longer than 422 characters': 'Nội dung quảng cáo dài hơn 422 ký tự',
		'Shorten the message.': 'Rút ngắn nội dung.',
		'The account may not send from this fixed number':
			'Tài khoản không được gửi từ đầu số cố định này',
		'Ask eSMS support to enable it.': 'Đề nghị bộ phận hỗ trợ eSMS bật.',
		'eSMS does not accept the period, or this n8n server':
			'eSMS không chấp nhận khoảng thời gian, hoặc máy chủ n8n này',
		"Ask for a shorter period that has already begun. If that doesn't help, add the server's public IP address to the allowed addresses in your eSMS account.":
			'Hỏi một khoảng ngắn hơn và đã bắt đầu. Nếu không được, thêm địa chỉ IP công khai của máy chủ vào danh sách được phép trong tài khoản eSMS.',
		'eSMS does not accept requests from this n8n server':
			'eSMS không chấp nhận yêu cầu từ máy chủ n8n này',
		"Add the server's public IP address to the allowed addresses in your eSMS account.":
			'Thêm địa chỉ IP công khai của máy chủ vào danh sách được phép trong tài khoản eSMS.',
		'The eSMS account is inactive or locked': 'Tài khoản eSMS chưa kích hoạt hoặc bị khóa',
		'Ask eSMS support to activate it.': 'Đề nghị bộ phận hỗ trợ eSMS kích hoạt.',
		'The text does not match a registered template of the social network':
			'Nội dung không khớp mẫu đã đăng ký của mạng xã hội',
		'Use the registered text.': 'Dùng đúng nội dung đã đăng ký.',
		'The message does not match a registered template of this brandname':
			'Tin không khớp mẫu nào đã đăng ký của brandname này',
		"Write the text exactly as registered at eSMS, accents, punctuation and spaces included, or register this text first. In SMS → Send, the option 'Check Template' set to 'Stop' shows before sending where they part.":
			'Viết đúng y như đã đăng ký với eSMS, kể cả dấu, dấu câu và dấu cách, hoặc đăng ký nội dung này trước. Trong SMS → Send, tùy chọn Check Template đặt là Stop cho thấy trước khi gửi là khác nhau ở đâu.',
		'The RequestId is too long': 'RequestId quá dài',
		'Use at most 50 characters.': 'Dùng tối đa 50 ký tự.',
		'eSMS received too many requests in one second': 'eSMS nhận quá nhiều yêu cầu trong một giây',
		"Set 'Max Requests per Second' in the node's options, then run this again.":
			'Đặt Max Requests per Second trong tùy chọn của node, rồi chạy lại.',
		'Only one phone number fits in one request': 'Một yêu cầu chỉ chứa được một số điện thoại',
		'Give each recipient its own item.': 'Mỗi người nhận một item riêng.',
		"The brandname is not registered with the recipient's network":
			'Brandname chưa đăng ký với nhà mạng của người nhận',
		'Ask eSMS to register the brandname with this network.':
			'Đề nghị eSMS đăng ký brandname với nhà mạng này.',
		'A registration with this content is already waiting at eSMS':
			'Một đăng ký có nội dung này đang chờ ở eSMS',
		'Wait for the decision.': 'Đợi kết quả duyệt.',
		'The message contains a blocked word': 'Tin có từ bị chặn',
		'Rewrite the message.': 'Viết lại tin.',
		'The SMS type is missing': 'Thiếu loại SMS',
		'Choose an SMS Type.': 'Chọn một SMS Type.',
	},
};
