#pragma once
// A command that reads many queries: how far it is, and that it can be stopped.

#include "app/desk/papers/query_reading.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

/// Queries, so far.
struct QueriesRead {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// Told as QueriesRead; valid as long as the context.
[[nodiscard]] inline papers::Watched watched(const CommandContext& context) {
    return {context.stop, [&context](std::uint64_t done, std::uint64_t total) {
                context.tell(QueriesRead{done, total});
            }};
}

}  // namespace jcic::desk::command
