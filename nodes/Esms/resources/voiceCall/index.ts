export { callWithOtp } from './callWithOtp.operation';
export { callFromRecording } from './callFromRecording.operation';
export { callFromTemplate } from './callFromTemplate.operation';
export { getStatus } from './getStatus.operation';
export { callWithOtpAndWait } from './callWithOtpAndWait.operation';
export { callFromRecordingAndWait } from './callFromRecordingAndWait.operation';
export { callFromTemplateAndWait } from './callFromTemplateAndWait.operation';
