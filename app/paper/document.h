#pragma once
// The one engine for records, sheets and forms: a document is blocks in reading order and a frame that stands on every
// page; render() breaks it into A4 pages and gives one tagged PDF. The same document gives the same bytes.

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/base/clock.h"
#include "app/paper/layout.h"
#include "app/paper/pdf.h"

namespace jcic::paper {

/// A heading within the document, kept with what follows.
struct Heading {
    std::string text;
};

/// Labelled values in two columns: subject, case number, reason.
struct Facts {
    struct Fact {
        std::string label;
        std::string value;
        bool wide = false;  ///< takes the whole line
    };
    std::vector<Fact> facts;
};

enum class Align { left, right };

/// Rows over page breaks: the headings stand on every page, no row is cut in two, a group's name is kept with its
/// first row and a total with the row before it.
struct Table {
    struct Column {
        std::string title;
        Align align = Align::left;
        bool wraps = true;  ///< false: as wide as its widest cell (amounts, dates, codes)
    };
    enum class RowKind { plain, group, subtotal, total };
    struct Row {
        RowKind kind = RowKind::plain;
        std::vector<std::string> cells;  ///< one a column; a group row has one, over the whole width
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// A statement that stands for a table: 查無資料.
struct Statement {
    std::string text;
    std::string explanation;
};

/// The querier's stamp, its lines drawn in one frame, and beside it a place for a signature (R-PA-1); kept with the
/// block before it.
struct Stamp {
    std::vector<std::string> lines;
    std::string signature_label;
};

using Block = std::variant<Heading, Facts, Table, Statement, Stamp>;

/// What stands on every page.
struct Frame {
    std::string title;         ///< large on the first page, small on those that follow
    std::string running_head;  ///< beside the title from the second page on: whose page it is
    std::string mark;          ///< 密件, "" for none
    std::string practice;      ///< the band that tells practice from real, "" where it is real
    std::string watermark;     ///< drawn over the whole page, never in the text; "" for none (R-PA-2)
    std::string notice;        ///< the tax notice where tax data stands (R-PA-3), else ""
    std::string footer;        ///< left of the page number
};

struct Document {
    std::string metadata_title;  ///< of the file: never personal data
    UtcTime created{};           ///< the file's date, for the same bytes from the same input
    Frame frame;
    std::vector<Block> blocks;
};

/// Given what each page says, line by line in the order of painting, gives the words of each page's code (page_code.h).
/// Asked once, before the bytes are final; a fault ends render().
using Prove = std::function<Result<std::vector<std::string>>(const std::vector<std::string>& pages)>;

/// With `prove`, every page keeps room for a code at its lower right and bears it.
/// Faults paper.font (detail "character": U+XXXX, for which no font has a glyph), paper.layout (a row or block higher
/// than a page, a table whose cells do not match its columns, text that is not UTF-8).
[[nodiscard]] Result<PdfBytes> render(const Document& document, const Layout& layout = {}, const Prove& prove = {});

}  // namespace jcic::paper
