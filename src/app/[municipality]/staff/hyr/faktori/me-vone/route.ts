import { postEnrolmentLater } from "@/server/auth/post-enrolment";

export const POST = (request: Request) => postEnrolmentLater(request);
