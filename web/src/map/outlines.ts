import { type GeoPermissibleObjects, geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';

export const [WIDTH, HEIGHT] = [960, 468] as const;

/** Areas keep their proportions, so that a shaded country says no more by its size than it should. */
const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
const draw = geoPath(projection).digits(1);

export type Outline = { readonly id: string; readonly name: string; readonly path: string };
export type World = { readonly countries: readonly Outline[]; readonly sphere: string; readonly grid: string };

let kept: Promise<World> | null = null;

/** The world's outlines as paths, made once. They come from the server that the app comes from. */
export function world(): Promise<World> {
  kept ??= drawn().catch((error: unknown) => {
    kept = null;
    throw error;
  });
  return kept;
}

async function drawn(): Promise<World> {
  const response = await fetch(atlas);
  if (!response.ok) throw new Error('the outlines of countries are not there');
  const topology = (await response.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const { features } = feature(topology, topology.objects.countries);
  return {
    countries: features.map((one) => ({
      id: String(one.id ?? one.properties.name),
      name: one.properties.name,
      path: draw(one as GeoPermissibleObjects) ?? '',
    })),
    sphere: draw({ type: 'Sphere' }) ?? '',
    grid: draw(geoGraticule10()) ?? '',
  };
}

/** Where a point of the globe is drawn. */
export function placed(latitude: number, longitude: number): readonly [x: number, y: number] {
  return projection([longitude, latitude]) ?? [0, 0];
}
