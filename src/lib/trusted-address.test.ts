import { expect, test } from "vitest";
import { trustedAddress } from "./trusted-address";

const peer = "10.0.0.1";

test.each([
  ["nobody in between", undefined, 0, peer],
  ["nobody in between, and an invented address", "198.51.100.7", 0, peer],
  ["one proxy", "198.51.100.7", 1, "198.51.100.7"],
  ["one proxy and an invented address before it", "203.0.113.9, 198.51.100.7", 1, "198.51.100.7"],
  ["two proxies", "203.0.113.9, 198.51.100.7, 10.0.0.2", 2, "198.51.100.7"],
  ["a request past the one proxy", undefined, 1, peer],
  ["a request past the first of two proxies", "198.51.100.7", 2, peer],
  ["nothing where an address should be", " , ", 1, peer],
])("the address of a request with %s", (_name, forwarded, proxies, wanted) => {
  expect(trustedAddress(forwarded, peer, proxies)).toBe(wanted);
});
