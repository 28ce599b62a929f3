import { CatalogueScreen } from "@/app/www/_parts/catalogue-screen";

export default function CataloguePage() {
  return <CatalogueScreen />;
}
