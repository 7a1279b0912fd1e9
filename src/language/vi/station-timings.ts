/** Words of the table of how long tasks take on the phones. */
export const stationTimings = {
  timings: {
    title: 'Thời gian thao tác',
    explain: (days: number) => `Máy tự bấm giờ trong ${days} ngày qua. Không ghi ai làm, không ghi câu trả lời.`,
    caption: 'Thời gian từng việc trên máy cộng tác viên',
    task: 'Việc',
    count: 'Số lần',
    median: 'Giữa',
    p90: '9 trong 10 lần',
    taps: 'Số chạm',
    figure: 'Mức đặt ra',
    state: 'So với mức',
    seconds: (seconds: string) => `${seconds} giây`,
    figureOf: (seconds: string, taps: number | null) => (taps === null ? `${seconds} giây` : `${seconds} giây, ${taps} chạm`),
    states: { ok: 'Trong mức', over: 'Hơi quá mức', slow: 'Chậm quá mức', none: 'Chưa có lần nào' },
    none: '–',
  },
}
