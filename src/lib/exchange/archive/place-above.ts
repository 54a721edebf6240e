import { narrow } from '#lib/domain/archive/name-keys.ts';
import { isHospitalName } from './cell-shape.ts';
import { simplified } from './plain-heading.ts';

const titled =
	/^(.{2,30}?(?:医院|卫生院|保健院|卫生服务中心|门诊部))(?=.*(?:医生|医师|专家|大夫|人员|门诊|出诊|坐诊|排班|通讯录|联系表|名单|名录|花名册|一览|信息))/;
const anyHospital =
	/^(?:\d{4}年?)?(?:目标|重点|全部|所有|合作|拜访|各|各家|[一二三]级|[一二三]甲|民营|公立|基层|本|我)(?:客户|级)?(?:医院|卫生院)/;

/** The hospital that a title or the name of a sheet speaks of, 云溪医院 of 云溪医院专家名单; null where it names none. */
export function hospitalIn(text: string): string | null {
	const plain = narrow(text);
	const name = isHospitalName(plain) ? plain : inTitle(plain);
	return name === null || anyHospital.test(simplified(name)) ? null : name;
}

/** One character is one in either writing, so the name is taken as it is written. */
function inTitle(text: string): string | null {
	const [, name = ''] = titled.exec(simplified(text)) ?? [];
	return isHospitalName(name) ? text.slice(0, name.length) : null;
}
