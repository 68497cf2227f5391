import { createWorkbench } from "./workbench";
import "./page.css";

void createWorkbench().openFromServer();
