import type { later as zh } from '../zh/later.ts';
import { about } from './about.ts';
import { change } from './change.ts';
import { charts } from './charts.ts';
import { compliance } from './compliance.ts';
import { customers } from './customers.ts';
import { fields } from './fields.ts';
import { grading } from './grading.ts';
import { insight } from './insight.ts';
import { map } from './map.ts';
import { me } from './me.ts';
import { membership } from './membership.ts';
import { plan } from './plan.ts';
import { policy } from './policy.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { targets } from './targets.ts';
import { travel } from './travel.ts';
import { visit } from './visit.ts';
import { week } from './week.ts';

/** The words of all other screens, loaded behind Today's. */
export const later: typeof zh = {
	about,
	change,
	charts,
	compliance,
	customers,
	fields,
	grading,
	insight,
	map,
	me,
	membership,
	plan,
	policy,
	settings,
	share,
	targets,
	travel,
	visit,
	week
};
