import type { Draw } from './draw.ts';

const surnames = [
	...'王王王李李李张张张刘刘陈陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺顾毛郝龚邵万覃武钱戴严欧莫孔向常'
];

const givenNames = [
	...[
		'建国',
		'志强',
		'明远',
		'文斌',
		'国栋',
		'海涛',
		'晓峰',
		'伟民',
		'立新',
		'学军',
		'永康',
		'德明',
		'家明',
		'俊杰'
	],
	...[
		'子涵',
		'浩然',
		'振华',
		'光耀',
		'思远',
		'承志',
		'宏伟',
		'卫东',
		'景行',
		'致远',
		'嘉树',
		'维安',
		'启航',
		'云飞'
	],
	...[
		'秀兰',
		'丽华',
		'淑芬',
		'玉梅',
		'雅琴',
		'慧敏',
		'晓燕',
		'海燕',
		'婷婷',
		'静怡',
		'雨桐',
		'佳宁',
		'若兰',
		'思琪'
	],
	...[
		'梦洁',
		'春燕',
		'红霞',
		'素云',
		'婉清',
		'可欣',
		'亚楠',
		'文静',
		'诗雨',
		'月华',
		'琳',
		'敏',
		'静',
		'洁',
		'颖',
		'莉'
	],
	...[
		'蕾',
		'燕',
		'倩',
		'岚',
		'楠',
		'雯',
		'芳',
		'伟',
		'强',
		'磊',
		'军',
		'勇',
		'涛',
		'斌',
		'鹏',
		'杰',
		'波',
		'辉'
	],
	...[
		'健',
		'毅',
		'昊',
		'宁',
		'凯',
		'博',
		'晨',
		'旭',
		'凡',
		'正清',
		'怀谨',
		'书恒',
		'望舒',
		'知行',
		'守诚',
		'克勤'
	]
];

/** Gives out fictional Chinese names, no name twice and none of those taken. */
export function nameMaker(draw: Draw, taken: ReadonlySet<string> = new Set()): () => string {
	const used = new Set(taken);
	return () => {
		for (;;) {
			const name = draw.pick(surnames) + draw.pick(givenNames);
			if (used.has(name)) continue;
			used.add(name);
			return name;
		}
	};
}
