#pragma once
// Progress and stop request of a command that reads many queries.

#include "app/desk/papers/query_reading.h"
#include "app/desk/rooms/does.h"

namespace jcic::desk::command {

/// Number of queries read so far.
struct QueriesRead {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// Reports progress as QueriesRead.
[[nodiscard]] inline papers::Watched watched(const CommandContext& context) {
    return {context.stop, [tell = context.tell](std::uint64_t done, std::uint64_t total) {
                tell(QueriesRead{done, total});
            }};
}

}  // namespace jcic::desk::command

namespace jcic::desk {

template <>
struct Given<papers::Watched> {
    static constexpr bool is = true;
    template <class C>
    [[nodiscard]] static papers::Watched of(const CommandContext& context, std::size_t /*typed*/) {
        return command::watched(context);
    }
};

}  // namespace jcic::desk
