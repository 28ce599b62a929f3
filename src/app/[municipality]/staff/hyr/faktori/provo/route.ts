import { postEnrolment } from "@/server/auth/post-enrolment";

export const POST = (request: Request) => postEnrolment(request);
