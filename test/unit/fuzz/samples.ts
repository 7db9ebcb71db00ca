/** Reports as eSMS sends them (esms-api 5), with our own parameters in front. */
export const callbacks = [
	'SMSID=5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118&SendFailed=0&SendStatus=5&SendSuccess=1&TotalPrice=850.0000&TotalReceiver=1&TotalSent=1&RequestId=n8n-187-3&TypeId=2&telcoid=1&phonenumber=0912345678&switchsmsid=',
	'esms_token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&data_row=7&esms=?SMSID=24342680&SendFailed=1&SendStatus=5&SendSuccess=0&phonenumber=0912345678',
	'esms_token=x&data_%C4%91=a%26b&ReferenceId=8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21%20&CallDuration=21&CallStatus=NO%20ANSWER&Ivr=1&Price=0.0000&SentResult=1&CID=02471000000&SendStatus=5',
	'ReferenceId=1&CallDuration=&CallStatus=&Ivr=&Price=&SentResult&CID=&SendStatus=7',
	'SMSID=1&SendStatus=5&SendSuccess=0&SendFailed=1&TypeId=25&error_info=%22%7B%5C%22error%5C%22%3A-114%2C%5C%22message%5C%22%3A%5C%22x%5C%22%7D%22',
	'SMSID=1&SendStatus=5&SendSuccess=1&TypeId=26&error_info=%257B%2522data%2522%253A%257B%257D%252C%2522error%2522%253A0%252C%2522message%2522%253A%2522Success%2522%257D____01%2F01%2F2026+09%3A00%3A00',
	'SMSID=1&SendStatus=5&SendSuccess=1&TypeId=25&error_info={"error":0,"message":"Success"}&oaid=1&tempid=2',
];

/** Bodies of answers: JSON, XML, pages (esms-api 1.4 and 2.8). */
export const answers = [
	'{"CodeResult":"100","CountRegenerate":0,"SMSID":"5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118"}',
	'{"CodeResult":"104","CountRegenerate":0,"ErrorMessage":"Brandname không tồn tại"}',
	'\ufeff{"Balance":1234500,"CodeResponse":"100","UserID":0001}',
	'{"CodeResult":100,"SMSID":12345678901234567890,"Data":[{"SentTime":"/Date(1700000000000+0700)/"}]}',
	'{"error":"Invalid request"}',
	'<SmsResult xmlns="http://schemas.datacontract.org/2004/07/A"><CodeResult>100</CodeResult><a:SMSID xmlns:a="b">1&amp;2</a:SMSID></SmsResult>',
	'<!DOCTYPE html><html><head><style>p{}</style><title>502</title></head><body><script>x()</script>Bad</body></html>',
];

export const templates = [
	'DEMOSHOP: don {P1,20} cua {P2,50} da giao',
	'{P1,20} la ma dang nhap DEMOSHOP cua ban',
	'ma {P}',
	'{{P1,20}} { P2 , 3 }',
];

export const dates = [
	'/Date(1700000000000+0700)/',
	'/Date(-62135596800000)/',
	'31/12/2026 23:59:59',
	'2026-02-28T09:00:00+07:00',
	'2026-02-29 09:00:00',
	'2026-10-05T09:30:00.123Z',
];

export const phones = [
	'0912345678',
	'+84 (0) 912.345.678',
	'84912345678',
	'01234567890',
	'9.12E+08',
];

export const texts = ['Xin chào Đặng Văn Ánh', 'a^{}[]~\\|€', '😀👨‍👩‍👧', '`\t\u00a0…'];
