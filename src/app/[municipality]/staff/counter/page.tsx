import { CounterSide } from "@/ui/counter/counter-side";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";
import { staffLanguage } from "../_parts/staff-language";
import { TurnedAway } from "../_parts/turned-away";
import { atCounter } from "./_parts/at-counter";
import { Intake } from "./_parts/intake";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), counterMessages)("title") };
}

/** The counter: one application on one screen, and beside it what this clerk did today and what waits to be collected. */
export default async function CounterPage() {
  const clerk = await atCounter();
  if (!clerk) return <TurnedAway why="forbidden" />;
  const { here, language } = clerk;
  const [start, handOvers] = await Promise.all([here.api.counter.start(), here.api.counter.handOvers()]);
  return (
    <div className="flex min-h-full flex-col lg:flex-row">
      <Intake language={language} start={start} />
      <CounterSide language={language} registered={start.registered} handOvers={handOvers} />
    </div>
  );
}
