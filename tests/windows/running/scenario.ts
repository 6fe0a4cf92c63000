/** One thing that a clerk's Windows does to files, and what the program must make of it. */
export interface Scenario {
  what: string;
  /** Ends in an error where the program did otherwise. `folder` is the scenario's own, and new. */
  run(place: ScenarioPlace): Promise<void>;
}

export interface ScenarioPlace {
  folder: string;
  /** A folder on another drive, and of another disk where this machine has one. */
  otherDrive: string;
}

/** What became of one, as the program on Windows writes it down. */
export interface ScenarioResult {
  what: string;
  /** Null for as it must be. */
  fault: string | null;
  ms: number;
}
