// Package report turns the cells of a workbook into the figures of a report. Package label
// says what a text means; here the texts get their places.
//
// Read (read.go) takes a file through the steps below. What it is read by stands in
// options.go, with the user's map in usermap.go. Each type holds what its step needs, and is
// in the first of the files behind it.
//
// # The sheets
//
// Package layout finds the structure of every sheet. Before that:
//
//   - old fonts, and rows that only translate others, are found (translations:
//     translation.go);
//   - what people answered about the file is put into its cells and words (answers:
//     answered.go, resting.go), and so are the abbreviations that its texts explain
//     (abbreviated.go);
//   - labels and figures in one cell are separated (crowds: oneline.go);
//   - sheets that bloc added itself are left out (reply.go).
//
// # The report
//
// The titles say for which period the report is (identity: identity.go, signed.go). The
// letterhead says who sends it (sender: sender.go).
//
// # The texts of a table
//
// A table of another place is left out (otherPlaces: elsewhere.go). For any other table a
// tableReader (table.go) reads what its texts say (frame: spot.go), in this order:
//
//   - the titles (titleReader: titles.go, titled.go, sources.go, limit.go, dateline.go,
//     rolesources.go, titledyear.go);
//   - the texts that reach its figures (surroundings: reach.go, pointed.go, heads.go, tall.go,
//     chart.go), also those below it (notesBelow: below.go, footnote.go), those on sheets
//     without a table (explanations: explained.go), and the name of the file (fileLimit:
//     filename.go);
//   - the boxhead (boxhead.go, yearcolumn.go, marks.go, partcolumns.go, countcolumns.go,
//     stubhead.go, sofar.go, realized.go, resultsdated.go), its columns that add up others
//     (columnSums: places.go, placegroups.go), and what makes a column unclear (headerDoubts:
//     doubt.go, lost.go);
//   - the stub (stub.go), its zones and kinds of places (zoneRows: zones.go; placeRows:
//     placerows.go), totals (totalRows: totals.go; what they count: counted.go), rows behind
//     bullets (lists.go), and the headings of one row (rows.go).
//
// What these leave open may be completed by figures that were reported the year before
// (witness: witness.go, witness_rows.go, witness_periods.go, reported.go), or by the
// percentages beside them (witness_ratio.go).
//
// # A number cell
//
// Each number cell (number.go) is a spot with the headings of its row and its column
// (headings.go). It may be set aside as no figure (asides: aside.go), or be lost because
// labels are missing or not understood (legibility: legible.go, behind.go). Otherwise its
// headings are joined (understand.go) into
//
//   - an indicator (indicators.go), as a stock or a flow (horizons: horizon.go, stocks.go,
//     licences.go, star.go);
//   - a period and a role (periods: when.go, role.go, narrowed.go, otheryear.go, stretch.go,
//     summedtime.go);
//   - the units in force (unitsInForce: units.go, amounts.go, unitlines.go; beside its row:
//     rowUnits in rowunits.go).
//
// Its content (cell.go; how texts write numbers: notation.go; misplaced points: thousands.go)
// is brought to the catalogue's unit (measures: measure.go, display.go, rate.go,
// published.go). That makes it a claim to a figure (claim.go). A percentage is kept for later
// checks (percentages: percentage.go).
//
// # The texts in reach
//
// A remark (remark.go, sentence.go, look.go) is a text with what it says of figures. reach
// finds the remarks for a cell (reaching.go, naming.go, totalwords.go). effects works out what
// they do to a claim (restrict.go, beside.go, doubted.go, chart.go, listed.go, heed.go; by
// package prose, where no rule reads the words: seeming.go). remarks keeps those of the file,
// and reports what they did (remark_findings.go).
//
// # The figures
//
// Package settle decides between the claims (settle.go), after the cells that a user's map
// states (statedCells: stated.go; texts that contradict them: against.go). Formulas are
// compared with the values that the file holds (stale.go). The report is counted and handed
// out (conclude.go).
//
// Every number cell ends in the ledger (ledger.go, tally.go): used, left out for a reason, or
// not understood. Every text ends in the ledger of texts (texts.go, idle.go): read, harmless
// or asked about. What is not understood has one finding for each label and row (findings.go).
// Memory and knowledge are kept from file to file (memory.go, room.go). unmatched.go lists the
// entries of a map that match nothing.
package report
