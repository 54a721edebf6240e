import { narrow } from '#lib/domain/archive/name-keys.ts';

// Characters that headings, names of hospitals, departments and titles are made of, each traditional one before its simplified.
const pairs =
	'醫医稱称電电話话區区級级類类別别職职務务門门診诊號号碼码經经緯纬縣县機机構构單单開开創创線线聯联絡络應应際际專专業业長长產产藥药劑剂師师護护學学歷历證证書书傳传郵邮遞递編编備备註注' +
	'記记錄录時时間间週周點点數数額额購购買买採采銷销貨货進进價价總总計计評评鄉乡鎮镇鄰邻樓楼層层東东灣湾龍龙鳳凤陽阳陰阴雲云嵐岚來来賴赖蘇苏婦妇兒儿內内膚肤腫肿體体檢检驗验療疗復复複复' +
	'獸兽齒齿顎颚顏颜臟脏膽胆腎肾腦脑腸肠風风濕湿營营養养國国衛卫廳厅處处員员項项資资訊讯關关係系於于為为與与會会協协聖圣愛爱濟济榮荣軍军紀纪標标題题圖图狀状態态況况條条約约規规則则責责' +
	'貴贵實实負负網网頁页簡简獎奖術术團团隊队戶户廠厂倉仓庫库訂订報报導导請请謝谢檔档範范圍围確确認认後后從从個个們们億亿萬万圓圆張张陳陈黃黄趙赵吳吴鄭郑許许葉叶鍾钟劉刘馬马馮冯盧卢羅罗' +
	'禮礼寫写選选輸输擇择審审製制複复週周屬属權权華华綜综設设種种訪访談谈測测試试預预視视針针廣广寧宁濱滨豐丰興兴慶庆義义漢汉維维銀银陸陆顧顾歐欧議议論论島岛潤润賣卖幣币觀观優优' +
	'鄧邓蕭萧譚谭賈贾鄒邹閻阎韓韩楊杨孫孙蔣蒋龔龚勞劳動动傷伤節节鍵键頭头頸颈臨临';
const simpleOf = new Map(
	Array.from({ length: pairs.length / 2 }, (_, at) => [
		pairs.charAt(at * 2),
		pairs.charAt(at * 2 + 1)
	])
);

const traditional = new RegExp(`[${[...simpleOf.keys()].join('')}]`, 'g');

/** Text with the traditional characters that lists are full of as simplified ones, for comparing only. */
export const simplified = (text: string): string =>
	text.replace(traditional, (character) => simpleOf.get(character) ?? character);

/** How a heading is compared and remembered: simplified, without spaces, case, width, units in brackets and stars. */
export function headingKey(heading: string): string {
	const plain = simplified(narrow(heading).toLowerCase());
	const bare = plain.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '');
	return (bare.trim() === '' ? plain : bare).replace(/[\s*:_.。、'’"#?？!-]+/g, '');
}

const ofWhom = /^names? of (?:the )?(.+)$/i;

/**
 * The keys a heading may answer to: as a whole, line by line, by each of several words for it (Hospital/Clinic), and by its
 * Chinese and its English part (姓名 Name).
 */
export function headingKeys(heading: string): string[] {
	const parts = heading.split(/[\r\n/／|]+/).map((part) => part.trim());
	const chinese = heading.replace(/[^\u4e00-\u9fff]+/g, '');
	const latin = heading.replace(/[\u4e00-\u9fff]+/g, ' ').trim();
	const named = ofWhom.exec(narrow(heading))?.[1];
	const spoken = chinese.length > 1 && /[a-z]{3}/i.test(latin) ? [chinese, latin] : [];
	const all = [heading, ...parts, ...spoken, named === undefined ? '' : `${named} name`];
	return [...new Set(all.map(headingKey))].filter(Boolean);
}
