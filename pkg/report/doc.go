// Package report turns the cells of a workbook into the figures of a report. Package
// label says what a text means; here the texts get their places.
//
// A file is read in these steps. Each type holds what it needs, and stands in the first of
// the files that follow it.
//
//  1. Every sheet is laid out (file: read.go, and package layout). On the way it is learnt
//     what its texts say of all of them: old fonts, and rows that only translate others
//     (translations: translation.go). What people answered of the file is put into its cells
//     and words (answers: answered.go, resting.go); so are abbreviations that its texts explain
//     (abbreviated.go). Labels and figures in one cell are parted (crowds: oneline.go). Sheets that bloc added itself are left out (reply.go).
//  2. The titles say for which period the report is (identity: identity.go, signed.go), and
//     the letterhead whose it is (sender: sender.go).
//  3. Each table is read, sheet by sheet. A table of another place is left out (otherPlaces:
//     elsewhere.go). For any other one a tableReader (table.go) reads what its texts say (frame:
//     spot.go), in this order:
//     the titles (titleReader: titles.go, titled.go, sources.go, limit.go,
//     dateline.go);
//     the texts in whose reach its figures are (surroundings: reach.go, heads.go, tall.go,
//     chart.go; below it: notesBelow in below.go, footnote.go; on sheets without a table:
//     explanations in explained.go; the name of the file: fileLimit in filename.go);
//     the boxhead (boxhead.go, yearcolumn.go, partcolumns.go, stubhead.go, sofar.go,
//     realized.go, resultsdated.go; columns that add up others: columnSums in places.go, placegroups.go; what
//     makes a column unclear: headerDoubts in doubt.go, lost.go);
//     the stub (stub.go, zones.go; totals by their figures: totals.go; rows behind bullets:
//     lists.go; the headings of one row: rows.go).
//     What these leave open may be completed by figures that were reported the year before
//     (witness: witness.go, witness_rows.go, witness_periods.go), or by the percentages beside
//     them (witness_ratio.go).
//  4. Each number cell (number: number.go) is a spot with the headings of its row and its
//     column (headings.go). It is set aside as no figure (asides: aside.go), or lost to labels
//     that are missing or not understood (legibility: legible.go, behind.go). Otherwise its
//     headings are joined (understand.go) into
//     an indicator (indicators.go), of all time or of the period (horizons: horizon.go, stocks.go,
//     licences.go, star.go);
//     a period and a role (periods: when.go, role.go, narrowed.go, otheryear.go, stretch.go);
//     the units in force (unitsInForce: units.go, amounts.go; beside its row: rowUnits in
//     rowunits.go).
//     Its content (cell.go; how texts write numbers: notation.go) is brought to the catalogue's
//     unit (measures: measure.go, display.go, rate.go). That makes it a claim to a figure
//     (claim.go). A percentage is kept for later checks (percentages: percentage.go).
//  5. What the texts in reach do to a claim is worked out (effects: restrict.go, beside.go,
//     doubted.go, chart.go, heed.go): a remark (remark.go, beside.go) says what it says of figures, reach
//     (reaching.go, naming.go, totalwords.go) finds those of a cell, and remarks (remark.go,
//     remark_findings.go) keeps all of the file and reports what they did.
//  6. Package settle decides between the claims (settle.go), once cells that a user's map
//     states are in place (statedCells: stated.go; the map: usermap.go); formulas are set
//     against the values that the file holds (stale.go). The report is counted and handed out
//     (conclude.go).
//
// Every number cell ends in the ledger (ledger.go, tally.go): used, left out for a reason, or
// not understood; every text in the ledger of texts (texts.go): read, harmless or asked about.
// What is not understood has a finding, once a label and once a row
// (findings.go). Room and knowledge are kept from file to file (memory.go, room.go). A map
// to start from is suggested by suggest.go; unmatched.go lists the entries of a map that
// match nothing.
package report
