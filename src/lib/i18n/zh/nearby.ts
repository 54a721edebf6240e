/** Connecting two devices by two codes, and reading codes with the camera. */
export const nearby = {
	title: '面对面连接',
	intro: '两台设备连着同一个 Wi-Fi 或热点，互扫一次二维码就直接同步，不用上网。会请求使用相机。',
	cameraWhy: '为什么要用相机',
	cameraReason:
		'相机用来扫对方的码，也让浏览器说出本机在这个网络里的地址，否则对方找不到这台设备。画面不会离开本机。',
	firefox: '若其中一台用 Firefox，请由它先出示码。',
	show: '出示我的码',
	scan: '扫对方的码',
	making: '正在生成码…',
	first: {
		title: '第 1 步：让对方扫这个码',
		then: '第 2 步：扫对方随后显示的码'
	},
	second: '让对方扫这个码，随即连接',
	codeLabel: '连接码',
	withoutCamera: '没有相机？用文字',
	codeText: '也可以把这段文字发给对方粘贴',
	copy: '复制文字',
	countdown: (minutes: string) => `${minutes} 内有效`,
	scanAnswer: '扫对方的码',
	paste: '粘贴对方的码',
	pasteHint: '对方发来的一段字母和数字。',
	use: '使用这段码',
	connecting: '正在连接…',
	connected: (name: string) => `已直接连上${name}`,
	connectedHint: '两台设备开着本应用并保持亮屏，就会一直同步。断开后再扫一次即可。',
	someone: '对方',
	again: '连接另一台设备',
	bundleInstead: '改用同步包',
	problem: {
		notACode: '这不是连接码。请完整复制，或重新扫一次。',
		damaged: '这段码在复制时少了或错了几个字。请重新复制，或直接扫码。',
		newer: '这个码来自更新的版本。请先更新应用。',
		ownCode: '这是本机自己的码。请扫另一台设备上的码。',
		notAnOffer: '这是第 2 步的码。请由对方先出示码，或先在本机出示码。',
		notAnAnswer: '对方出示的也是第 1 步的码。请其中一台返回，改为“扫对方的码”。',
		otherTerritory: '对方打开的是另一个辖区。请两台设备都打开同一个辖区再试。',
		old: '这个码已经过期。请对方生成新码，再扫一次。',
		unsupported: '这个浏览器不支持直接连接。请改用同步包。',
		noAddress:
			'浏览器没有给出本机地址。请连上 Wi-Fi 或热点，允许使用相机，再试一次；也可以改用同步包。',
		unreachable:
			'两台设备连不上：可能不在同一个 Wi-Fi，或这个 Wi-Fi 不让设备互通（访客网络常这样）。可以改用其中一台的热点，或改用同步包。',
		late: '三分半钟内没有连上，码已失效。请重新生成。'
	},
	camera: {
		starting: '正在打开相机…',
		aim: '对准二维码',
		denied: '没有相机权限。请在浏览器的网站设置里允许，或粘贴文字。',
		missing: '没有可用的相机。请粘贴文字，或选一张二维码图片。',
		unready: '读码的部分没有载入，第一次使用要联网。现在请粘贴文字。',
		picture: '从图片读取',
		noCode: '图片里没有可以识别的二维码。',
		stop: '关闭相机'
	}
};
