/** Words of the station's sign-in. */
export const signIn = {
  title: 'Đăng nhập trạm',
  explain: 'Trang này dành cho trạm y tế. Cộng tác viên dùng ứng dụng trên điện thoại.',
  login: 'Tên đăng nhập',
  loginMissing: 'Chưa ghi tên đăng nhập.',
  passwordMissing: 'Chưa ghi mật khẩu.',
  submit: 'Đăng nhập',
  byPasskey: 'Dùng khóa truy cập',
  passkeyCancelled: 'Chưa đăng nhập được bằng khóa truy cập. Thử lại hoặc dùng mật khẩu.',
  ended: 'Đã hết phiên làm việc. Đăng nhập lại để làm tiếp.',
  wrong: 'Tên hoặc mật khẩu chưa đúng. Xem lại từng chữ.',
  tooMany: (minutes: number) => `Thử sai nhiều lần. Chờ ${minutes} phút rồi thử lại.`,
  unreachable: 'Chưa nối được máy chủ. Xem lại mạng rồi thử lại.',
  busy: 'Máy chủ bận. Chờ một phút rồi thử lại.',
  forgotten: 'Quên mật khẩu thì nhờ người quản lý máy chủ đặt lại.',
} as const
