package sheet

// Limits bound what reading one file may cost. A file beyond one of them is reported with the
// name of the limit; none of it is read. The zero value of a field allows nothing of its kind,
// so start from DefaultLimits.
type Limits struct {
	FileBytes      int64 // size of the file on disk, in bytes
	EncryptedBytes int64 // size of an encrypted file, which takes more memory, in bytes
	Spin           int   // rounds of hashing to make a key of one password; Excel takes 100,000
	Entries        int   // entries of the container, sheets of the workbook
	InflatedBytes  int64 // inflated size of all parts that are read, in bytes
	Ratio          int64 // how many times its stored size one part may inflate to; parts below 4 MiB are exempt
	Cells          int   // cells with content, and hidden rows, in all sheets together
	CellText       int   // characters of one cell as Excel counts them, in UTF-16 units
	TextBytes      int64 // all texts of the workbook together, in bytes
	Styles         int   // cell styles, fonts or number formats
	Merges         int   // merged ranges of one sheet
	Nesting        int   // depth of elements
	Token          int   // bytes of one tag or one run of text, as stored
}

// DefaultLimits returns limits well above any report and low enough that no file
// takes more than two seconds or 256 MiB. CellText and Styles are Excel's own.
func DefaultLimits() Limits {
	return Limits{
		FileBytes:      64 << 20,
		EncryptedBytes: 16 << 20,
		Spin:           200_000,
		Entries:        10_000,
		InflatedBytes:  96 << 20,
		Ratio:          250,
		Cells:          1_000_000,
		CellText:       32_767,
		TextBytes:      48 << 20,
		Styles:         65_536,
		Merges:         50_000,
		Nesting:        64,
		Token:          1 << 20,
	}
}
