#include "app/hub/approvals.h"

#include <algorithm>

namespace jcic::hub {
namespace {

constexpr const char* select_all =
    "select id, ledger, institution, asked, person, page, signature, answer, answer_signature, "
    "(withdrawn is not null)::integer from jcic.approval ";

std::string sealed(ByteView bytes) {
    return to_hex(bytes) + "\n";
}

Approval approval_in(const Rows& rows, std::size_t row) {
    enum Column { id, ledger, institution, asked, person, page, signature, answer, answer_signature, withdrawn };
    Approval out{rows.text(row, id),
                 rows.text(row, ledger),
                 rows.text(row, institution),
                 rows.text(row, asked),
                 rows.text(row, person),
                 rows.bytes(row, page).value_or(Bytes{}),
                 rows.bytes(row, signature).value_or(Bytes{})};
    out.answer = rows.bytes(row, answer);
    out.answer_signature = rows.bytes(row, answer_signature).value_or(Bytes{});
    out.withdrawn = rows.number(row, withdrawn) != std::uint64_t{0};
    return out;
}

Answer<std::vector<Approval>> read(Connection& hub, const std::string& which, const std::vector<Value>& values = {}) {
    auto rows = hub.run(select_all + which, values);
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    std::vector<Approval> out;
    for (std::size_t row = 0; row < rows->size(); ++row) out.push_back(approval_in(*rows, row));
    return out;
}

Answer<std::vector<std::string>> ids(Connection& hub, const std::string& which, const Own& own) {
    const auto rows = hub.run("select id from jcic.approval " + which + " order by put, id", {own.ledger});
    if (!rows) return tl::unexpected<NoAnswer>(rows.error());
    std::vector<std::string> out;
    for (std::size_t row = 0; row < rows->size(); ++row) out.push_back(rows->text(row, 0));
    return out;
}

Answer<Approvals> read_believed(Connection& hub, const Own& own, const std::string& which,
                                const std::vector<Value>& values) {
    auto rows = read(hub, which, values);
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    Approvals out;
    if (rows->empty()) return out;
    const auto known = desks(hub, own.entered);
    if (!known) return tl::unexpected<NoAnswer>(known.error());
    for (auto& one : *rows) {
        if (reason_against(one, *known).empty())
            out.all.push_back(std::move(one));
        else
            out.forged.push_back(std::move(one.id));
    }
    return out;
}

/// At most so many at a time: an answer stays below Connection::most_bytes. Of each desk its first one first: one that
/// asks without end keeps no other's from being read.
const std::string in_order = " order by row_number() over (partition by ledger order by put, id), put, id limit 50";
const std::string waits_here = "where asked = $1 and answer is null and withdrawn is null";

}  // namespace

std::string text_of(const Approval& asked) {
    return "jcic-desk approval v1\nid\t" + asked.id + "\ninstitution\t" + asked.institution + "\nledger\t" +
           asked.ledger + "\nasked\t" + asked.asked + "\nperson\t" + asked.person + "\npage\t" + sealed(asked.page);
}

std::string text_of_answer(const Approval& answered, ByteView answer) {
    return "jcic-desk approval answer v1\n" + text_of(answered) + "answer\t" + sealed(answer);
}

std::string reason_against(const Approval& one, const std::vector<Desk>& desks) {
    const auto* from = desk_of(desks, one.ledger);
    const auto* to = desk_of(desks, one.asked);
    if (from == nullptr || to == nullptr) return "desk";
    if (from->institution != one.institution || to->institution != one.institution) return "institution";
    if (!from->signed_this(text_of(one), one.signature)) return "signature";
    if (!one.answer) return one.answer_signature.empty() ? "" : "answer";
    return to->signed_this(text_of_answer(one, *one.answer), one.answer_signature) ? "" : "answer";
}

Answer<void> ask_approval(Connection& hub, const Own& own, const std::string& asked, const std::string& person,
                          const std::string& id, const Bytes& page) {
    auto signature = own.sign(view(text_of({id, own.ledger, own.institution, asked, person, page})));
    if (!signature) return tl::unexpected<NoAnswer>(NoAnswer{std::move(signature).error(), false});
    auto put = hub.run(
        "insert into jcic.approval (id, ledger, institution, asked, person, page, signature) "
        "values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
        {id, own.ledger, own.institution, asked, person, page, *std::move(signature)});
    if (!put) return tl::unexpected<NoAnswer>(std::move(put).error());
    return {};
}

Answer<void> withdraw_approval(Connection& hub, const Own& own, const std::string& id) {
    auto done = hub.run(
        "update jcic.approval set withdrawn = clock_timestamp() where id = $1 and ledger = $2 and withdrawn is null",
        {id, own.ledger});
    if (!done) return tl::unexpected<NoAnswer>(std::move(done).error());
    return {};
}

Answer<bool> answer_approval(Connection& hub, const Own& own, const Approval& asked, const Bytes& answer) {
    auto signature = own.sign(view(text_of_answer(asked, answer)));
    if (!signature) return tl::unexpected<NoAnswer>(NoAnswer{std::move(signature).error(), false});
    auto put = hub.run(
        "update jcic.approval set answer = $3, answer_signature = $4 where id = $1 and asked = $2 "
        "and answer is null and withdrawn is null",
        {asked.id, own.ledger, answer, *std::move(signature)});
    if (!put) return tl::unexpected<NoAnswer>(std::move(put).error());
    auto stands = hub.run("select 1 from jcic.approval where id = $1 and asked = $2 and answer = $3",
                          {asked.id, own.ledger, answer});
    if (!stands) return tl::unexpected<NoAnswer>(NoAnswer{std::move(stands).error().fault, true});
    return !stands->empty();
}

Answer<Answered> answer_by_id(Connection& hub, const Own& own, const std::string& id, const Bytes& answer) {
    const auto rows = read_believed(hub, own, "where asked = $1 and id = $2", {own.ledger, id});
    if (!rows) return tl::unexpected<NoAnswer>(rows.error());
    if (rows->all.empty()) return Answered::not_there;
    const auto stands = answer_approval(hub, own, rows->all.front(), answer);
    if (!stands) return tl::unexpected<NoAnswer>(stands.error());
    return *stands ? Answered::stands : Answered::over;
}

Answer<std::vector<std::string>> ids_asked_here(Connection& hub, const Own& own) {
    return ids(hub, waits_here, own);
}

Answer<std::vector<std::string>> ids_asked_by_us(Connection& hub, const Own& own) {
    return ids(hub, "where ledger = $1 and withdrawn is null", own);
}

Answer<Approvals> asked_here(Connection& hub, const Own& own, const std::vector<std::string>& known) {
    return read_believed(hub, own, waits_here + " and id <> all($2)" + in_order, {own.ledger, known});
}

Answer<Approvals> answered_to_us(Connection& hub, const Own& own, const std::vector<std::string>& known) {
    return read_believed(hub, own,
                         "where ledger = $1 and answer is not null and withdrawn is null and id <> all($2)" + in_order,
                         {own.ledger, known});
}

Answer<std::vector<Approval>> approvals_after(Connection& hub, const std::string& id) {
    return read(hub, "where id > $1 order by id limit 50", {id});
}

}  // namespace jcic::hub
