import "./page.css";
import { createWorkbench } from "./workbench";

void createWorkbench().openFromServer();
