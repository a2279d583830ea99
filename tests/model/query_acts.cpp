#include <algorithm>

#include "model/acts.h"

namespace jcic::model {
namespace {

using inquiry::QueryId;
/// Whether the step was taken.
using Does = std::function<bool(inquiry::Inquiries&, View&, const inquiry::QueryEntry*)>;

template <class Entry>
Entry signed_by_all(Entry entry) {
    for (auto& signature : entry.signatures) signature.value.fill(1);
    return entry;
}

/// `number`: 0 for none yet.
Act of_query(const PersonId& who, const std::string& what, std::size_t number, Does does) {
    const auto name = "query." + what.substr(0, what.find(' '));
    const auto line = who.text() + "> query " + what + (number == 0 ? "" : " q" + std::to_string(number));
    return {name, [=, does = std::move(does)](State& state) -> std::optional<std::string> {
                View view(state);
                const auto* query = number == 0 ? nullptr : view.query(number);
                if (!view.is_able(who) || (number != 0 && query == nullptr)) return std::nullopt;
                const auto events = state.events.size();
                auto desk = view.at_desk(who);
                const bool taken = does(desk, view, query);
                state.issued = View::around().host.issued;
                if (!taken || state.events.size() == events) return std::nullopt;
                return line;
            }};
}

bool submit(inquiry::Inquiries& desk, View& view, const inquiry::QueryEntry*) {
    const bool first = view.state.book.queries().empty();
    auto form = inquiry::test::good_form();
    form.items = {Item::t50, Item::t52};
    form.authorisation = first ? "A-001" : "A-002";
    form.case_number = first ? "115-房貸-00417" : "115-信貸-00418";
    return desk.submissions.submit(form).has_value();
}

Does decide(const PersonId& who, bool yes) {
    return [=](inquiry::Inquiries& desk, View&, const inquiry::QueryEntry* query) {
        std::set<Item> items;
        for (const auto& [item, entry] : query->items)
            if (entry.state == ItemState::submitted) items.insert(item);
        const auto decision =
            desk.approvals.decision(query->id, yes ? items : std::set<Item>{}, "已核對", who, "not-needed");
        return decision && desk.approvals.decide(query->id, signed_by_all(*decision)).has_value();
    };
}

Does hand_over(const PersonId& to) {
    return [=](inquiry::Inquiries& desk, View&, const inquiry::QueryEntry* query) {
        const auto& act = domain::acts::named("query.hand-over");
        const domain::acts::Values typed{{"to", to.text()}, {"reason", "人員異動"}};
        auto entries = desk.acts.to_sign(act, {{query->id}}, typed);
        if (entries) entries->front() = signed_by_all(entries->front());
        return entries && desk.acts.take(act, {{query->id}}, typed, *entries).has_value();
    };
}

void add_officers(std::vector<Act>& out, const PersonId& who, std::size_t number) {
    const auto add = [&](const std::string& what, Does does) {
        out.push_back(of_query(who, what, number, std::move(does)));
    };
    add("run", [](auto& desk, View&, const auto* query) {
        auto& around = View::around();
        return desk.requests.request(query->id, around.card, around.custody, around.host, {}).has_value();
    });
    add("settle", [](auto& desk, View&, const auto* query) {
        return desk.settlements.settle(query->id, View::around().host, {}).has_value();
    });
    add("end-seen", [](auto& desk, View&, const auto* query) {
        return desk.acts.take(domain::acts::named("query.seen"), {{query->id}}).has_value();
    });
    for (const auto item : {Item::t50, Item::t52}) {
        const auto name = item == Item::t50 ? " T50" : " T52";
        add(std::string("fetch") + name, [item](auto& desk, View&, const auto* query) {
            return desk.retrievals.retrieve(query->id, item, View::around().host, {}).has_value();
        });
        add(std::string("use-up") + name, [item](auto& desk, View&, const auto* query) {
            return desk.acts.take(domain::acts::named("record.used-up"), {{query->id, item}}).has_value();
        });
        add(std::string("view") + name,
            [item](auto& desk, View&, const auto* query) { return desk.records.view(query->id, item).has_value(); });
    }
}

}  // namespace

std::vector<Act> query_acts(State& state) {
    View view(state);
    std::vector<Act> out;
    for (const auto& who : view.able) {
        const auto duties = view.duties(who);
        const bool asks = duties.contains(Duty::query_officer);
        const bool supervises = duties.contains(Duty::supervisor);
        if (asks && state.book.queries().size() < 2) out.push_back(of_query(who, "submit", 0, submit));
        for (std::size_t number = 1; const auto* query = view.query(number); ++number) {
            const bool waits = std::ranges::any_of(
                query->items, [](const auto& one) { return one.second.state == ItemState::submitted; });
            for (const bool yes : {true, false})
                if (waits && supervises)
                    out.push_back(of_query(who, yes ? "approve" : "refuse", number, decide(who, yes)));
            out.push_back(of_query(who, "withdraw", number, [](auto& desk, View&, const auto* of) {
                const auto& act = domain::acts::named("query.withdraw");
                return desk.acts.take(act, {{of->id}}, {{"reason", "客戶取消"}}).has_value();
            }));
            if (supervises || query->holder == who)
                for (const auto& to : view.able_with(Duty::query_officer))
                    out.push_back(of_query(who, "hand-over " + to.text(), number, hand_over(to)));
            if (asks) add_officers(out, who, number);
        }
    }
    return out;
}

}  // namespace jcic::model
