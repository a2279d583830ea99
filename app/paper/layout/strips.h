#pragma once
// The blocks of a document, typeset: strips that no page break cuts, except a table row that is higher than a page.

#include <memory>
#include <vector>

#include "app/paper/layout/canvas.h"
#include "app/paper/layout/document.h"
#include "app/paper/layout/pagination.h"

namespace jcic::paper {

/// The environment for setting a block.
struct BlockContext {
    const Layout& layout;
    const Typesetter& type;
};

/// From left to right on the page.
struct Span {
    double left = 0;
    double right = 0;
};

class Strip {
public:
    Piece piece;
    const char* opens = nullptr;  ///< the first of the strips in one element of the structure tree, and
    bool closes = false;          ///< the last: the element stays open between them, over pages
    bool vouches = false;         ///< a code: what follows it signs all above, and is never alone on a page
    std::vector<Span> figures;    ///< columns of amounts: free of the watermark

    Strip() = default;
    virtual ~Strip() = default;
    Strip(const Strip&) = delete;
    Strip& operator=(const Strip&) = delete;
    virtual void paint(const Canvas& canvas, double top) const = 0;
    /// The line at a page's break before this strip, of the piece's `carried` height; null for none.
    [[nodiscard]] virtual Result<std::unique_ptr<Strip>> at_break(Carry carry, const BlockContext& context) const;
    /// Keeps what fits within `height` and returns the rest as a strip below it; null and unchanged if it cannot be cut
    /// there.
    [[nodiscard]] virtual std::unique_ptr<Strip> cut(double height, const Layout& layout);
};

using Strips = std::vector<std::unique_ptr<Strip>>;

/// Adds the block's strips. Faults as render().
[[nodiscard]] Result<void> add_strips(const Heading& heading, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Facts& facts, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Paragraph& paragraph, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Table& table, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Boxes& boxes, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Signatures& signatures, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Code& code, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Labels& labels, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Statement& statement, const BlockContext& context, Strips& strips);
[[nodiscard]] Result<void> add_strips(const Stamp& stamp, const BlockContext& context, Strips& strips);

}  // namespace jcic::paper
