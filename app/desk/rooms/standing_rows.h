#pragma once
// Which rows of a growing register are not over: read from their labels once, and followed from then on.

#include <map>
#include <set>
#include <string>

#include "app/desk/rooms/archive.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

class StandingRows {
public:
    /// How many there are, read or not, as of what `rows` have folded. Faults are the reading's.
    [[nodiscard]] Result<std::size_t> how_many(Archive& archive, const domain::registers::Rows& rows,
                                               const domain::registers::Register& book);
    /// Those rows were read, or changed.
    void heed(const domain::registers::Changed& changed, const domain::registers::Rows& rows);

private:
    using Subjects = std::set<std::string>;
    static void take(Subjects& known, const domain::registers::Register& book, const domain::registers::Row& row);
    std::map<const domain::registers::Register*, Subjects> known_;
};

}  // namespace jcic::desk
