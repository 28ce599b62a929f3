import { ContactScreen } from "@/app/[municipality]/(citizen)/_parts/contact-screen";

export default function ContactPage() {
  return <ContactScreen />;
}
