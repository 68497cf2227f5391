import { configure } from "@testing-library/react";

// Waits end as soon as the page is as wanted; the limit only matters on a machine that is busy with other things.
configure({ asyncUtilTimeout: 30_000 });
