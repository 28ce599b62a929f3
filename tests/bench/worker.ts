import { openDoors } from "@/db/doors";
import { takeIn } from "./intake";
import { chooseProcedure, openTowns, type Town } from "./people";
import { rate } from "./rounds";
import type { Order, Setting } from "./workers";

// One process of the program as the bench drives it: what arrives is an order, what goes back is the rate it reached.

const { urls, code, clients, first }: Setting = JSON.parse(process.argv[2] ?? "{}");
const doors = openDoors(urls, clients);
const towns = await openTowns(doors);
const largest = largestOf(towns);
const procedure = await chooseProcedure(doors, largest, code);

let turn = first;
const choose: Record<Order["spread"], (client: number) => Town | undefined> = {
  "one each": (client) => towns[first + client],
  all: () => towns[turn++ % towns.length],
  none: () => largest,
};

function largestOf([first]: Town[]): Town {
  if (!first) throw new Error("There are no municipalities");
  return first;
}

async function follow({ seconds, spread }: Order): Promise<void> {
  const reached = await rate(clients, seconds, async (client) => {
    await takeIn(doors, choose[spread](client) ?? largest, procedure);
    return true;
  });
  process.send?.(reached);
}

process.on("message", (order: Order) => void follow(order));
process.once("disconnect", () => process.exit(0));
process.send?.("ready");
