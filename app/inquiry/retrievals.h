#pragma once
// 調閱: the record itself, repeatable until the holding time ends (R-SE-1, R-SE-2, R-IT-10).

#include "app/inquiry/steps.h"

namespace jcic::inquiry {

class Retrievals : Steps {
public:
    explicit Retrievals(Acting& acting) : Steps(acting) {}

    /// Fetches the record; ok(false): not yet, the item's ask_again is set. Needs an open session (R-SE-4, R-DU-9).
    Result<bool> retrieve(const QueryId& id, domain::Item item, Host& host, std::stop_token stop);
    /// Items that may be asked for now: serial held, ask_again passed; first to expire first.
    [[nodiscard]] std::vector<std::pair<QueryId, domain::Item>> ready() const;
    /// Those of them that the acting person may ask for.
    [[nodiscard]] std::vector<std::pair<QueryId, domain::Item>> fetchable() const;
    /// Those of these that were neither refused nor came to nothing of late (pause_after): for what fetches by itself.
    [[nodiscard]] std::vector<std::pair<QueryId, domain::Item>> to_fetch() const;
    /// Marks as expired what JCIC has deleted by now.
    Result<void> expire();

private:
    [[nodiscard]] Result<void> may_retrieve(const QueryEntry& query, domain::Item item) const;
    Result<void> take_retrieval(const QueryId& id, domain::Item item, const RequestEntry& request,
                                const domain::Retrieval& answer);
};

}  // namespace jcic::inquiry
