import { about as aboutEn } from './en/about.ts';
import { change as changeEn } from './en/change.ts';
import { charts as chartsEn } from './en/charts.ts';
import { common as commonEn } from './en/common.ts';
import { compliance as complianceEn } from './en/compliance.ts';
import { customers as customersEn } from './en/customers.ts';
import { errors as errorsEn } from './en/errors.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { followUp as followUpEn } from './en/follow-up.ts';
import { grading as gradingEn } from './en/grading.ts';
import { insight as insightEn } from './en/insight.ts';
import { map as mapEn } from './en/map.ts';
import { plan as planEn } from './en/plan.ts';
import { policy as policyEn } from './en/policy.ts';
import { promises as promisesEn } from './en/promises.ts';
import { settings as settingsEn } from './en/settings.ts';
import { me as meEn } from './en/me.ts';
import { membership as membershipEn } from './en/membership.ts';
import { share as shareEn } from './en/share.ts';
import { shell as shellEn } from './en/shell.ts';
import { targets as targetsEn } from './en/targets.ts';
import { today as todayEn } from './en/today.ts';
import { travel as travelEn } from './en/travel.ts';
import { upgrade as upgradeEn } from './en/upgrade.ts';
import { visit as visitEn } from './en/visit.ts';
import { week as weekEn } from './en/week.ts';
import { welcome as welcomeEn } from './en/welcome.ts';
import { about } from './zh/about.ts';
import { change } from './zh/change.ts';
import { charts } from './zh/charts.ts';
import { common } from './zh/common.ts';
import { compliance } from './zh/compliance.ts';
import { customers } from './zh/customers.ts';
import { errors } from './zh/errors.ts';
import { fields } from './zh/fields.ts';
import { followUp } from './zh/follow-up.ts';
import { grading } from './zh/grading.ts';
import { insight } from './zh/insight.ts';
import { map } from './zh/map.ts';
import { plan } from './zh/plan.ts';
import { policy } from './zh/policy.ts';
import { promises } from './zh/promises.ts';
import { settings } from './zh/settings.ts';
import { me } from './zh/me.ts';
import { membership } from './zh/membership.ts';
import { share } from './zh/share.ts';
import { shell } from './zh/shell.ts';
import { targets } from './zh/targets.ts';
import { today } from './zh/today.ts';
import { travel } from './zh/travel.ts';
import { upgrade } from './zh/upgrade.ts';
import { visit } from './zh/visit.ts';
import { week } from './zh/week.ts';
import { welcome } from './zh/welcome.ts';

/** The languages of the app, as BCP 47 tags. */
export type LocaleName = 'zh-CN' | 'en';

const zh = {
	about,
	change,
	charts,
	common,
	compliance,
	customers,
	errors,
	fields,
	followUp,
	grading,
	insight,
	map,
	plan,
	policy,
	promises,
	settings,
	me,
	membership,
	share,
	shell,
	targets,
	today,
	travel,
	upgrade,
	visit,
	week,
	welcome
};

/** Every text of the app by area; the Chinese catalogue decides which keys exist. */
export type Messages = typeof zh;

const en: Messages = {
	about: aboutEn,
	change: changeEn,
	charts: chartsEn,
	common: commonEn,
	compliance: complianceEn,
	customers: customersEn,
	errors: errorsEn,
	fields: fieldsEn,
	followUp: followUpEn,
	grading: gradingEn,
	insight: insightEn,
	map: mapEn,
	plan: planEn,
	policy: policyEn,
	promises: promisesEn,
	settings: settingsEn,
	me: meEn,
	membership: membershipEn,
	share: shareEn,
	shell: shellEn,
	targets: targetsEn,
	today: todayEn,
	travel: travelEn,
	upgrade: upgradeEn,
	visit: visitEn,
	week: weekEn,
	welcome: welcomeEn
};

/** The whole catalogue in each language. */
export const catalogues: Record<LocaleName, Messages> = { 'zh-CN': zh, en };
