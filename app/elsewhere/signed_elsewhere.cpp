#include "app/elsewhere/signed_elsewhere.h"

#include "app/domain/registers/desks.h"
#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/signing.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view question_form = "jcic-desk approval question v1";
constexpr std::string_view answer_form = "jcic-desk approval answer v1";
constexpr std::uint32_t most_parts = 64;

tl::unexpected<Fault> no_question() {
    return fail(FaultCode::input_form, "ledger.elsewhere");
}

void pack(Packer& out, const domain::Entry& entry) {
    out.bytes(entry.id).text(entry.action).text(entry.subject).u32(static_cast<std::uint32_t>(entry.fields.size()));
    for (const auto& field : entry.fields) {
        out.text(field.name).u8(static_cast<std::uint8_t>(field.keep)).text(field.key).text(field.value.value_or(""));
        out.bytes(field.opening.value_or(domain::Opening{}));
    }
    out.u32(static_cast<std::uint32_t>(entry.signatures.size()));
    for (const auto& one : entry.signatures)
        out.text(one.signer.text()).text(one.purpose).bytes(one.value).u64(as_number(one.at));
}

template <class Array>
std::optional<Array> next_of(Unpacker& in) {
    return array_of<Array>(in.bytes());
}

std::optional<domain::EntryField> unpack_field(Unpacker& in) {
    domain::EntryField out;
    out.name = in.text();
    const auto keep = in.u8();
    if (keep > static_cast<std::uint8_t>(domain::Keep::apart)) return std::nullopt;
    out.keep = static_cast<domain::Keep>(keep);
    out.key = in.text();
    out.value = in.text();
    const auto opening = next_of<domain::Opening>(in);
    if (out.keep != domain::Keep::plain) out.opening = opening;
    return in.ok() && opening ? std::optional(out) : std::nullopt;
}

std::optional<domain::Entry> unpack_entry(Unpacker& in) {
    domain::Entry out;
    const auto id = next_of<domain::EntryId>(in);
    out.action = in.text();
    out.subject = in.text();
    const auto fields = in.u32();
    if (!id || fields > most_parts) return std::nullopt;
    out.id = *id;
    for (std::uint32_t i = 0; i < fields; ++i) {
        auto field = unpack_field(in);
        if (!field) return std::nullopt;
        out.fields.push_back(*std::move(field));
    }
    const auto signatures = in.u32();
    for (std::uint32_t i = 0; i < std::min(signatures, most_parts); ++i) {
        auto signer = domain::PersonId::written(in.text());
        auto purpose = in.text();
        const auto value = next_of<SignatureBytes>(in);
        const auto at = in.u64();
        if (!signer || !value) return std::nullopt;
        out.signatures.push_back({*std::move(signer), std::move(purpose), *value, UtcTime(Millis(at))});
    }
    return in.ok() && signatures <= most_parts ? std::optional(out) : std::nullopt;
}

/// Whom it is sealed to, and for what.
Bytes context_of(const Origin& origin, std::string_view person) {
    return Packer().text(question_form).text(name_of(origin.kind)).text(origin.institution.text()).text(person).take();
}

/// Nothing is kept of what was asked: who has the ledger's key has this one.
Secret answer_key_of(const OpenLedger& opened, const domain::EntryId& id) {
    return derive(opened.ledger_key().view(), id, opened.origin().prefix("approval-answer"));
}

Bytes bound_to(const domain::EntryId& id) {
    return Packer().text(answer_form).bytes(id).take();
}

bool asks_for(const domain::Entry& entry, std::string_view person, std::string_view desk) {
    return entry.value(field::desk) == desk && entry.signatures.size() == 1 &&
           entry.signatures.front().signer.text() == person &&
           may_be_signed_elsewhere(entry.action, entry.signatures.front().purpose);
}

}  // namespace

Result<Bytes> ask_elsewhere(Session& session, const domain::Entry& entry, const KeyAtDesk& key, ByteView shown) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    if (!asks_for(entry, key.person, key.desk)) return no_question();
    JCIC_TRY(const auto occasion, opened.occasion());
    Packer said;
    said.text(question_form).bytes(opened.origin().id).bytes(occasion.beginning).text(occasion.author);
    said.bytes(answer_key_of(opened, entry.id).view());
    pack(said, entry);
    said.bytes(shown);
    return seal_to(key.exchange, context_of(opened.origin(), key.person), said.done(), opened.dependencies().random);
}

Result<AskedOfUs> open_question(Session& session, ByteView question) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    const auto& own = opened.origin();
    JCIC_TRY(const auto plain, unseal_with(opened.keys().exchange, context_of(own, opened.person().text()), question));
    Unpacker in(plain.view());
    if (in.text() != question_form) return no_question();
    AskedOfUs out{Origin{own.kind, own.institution}, {}, {}, {}};
    const auto ledger = next_of<decltype(Origin::id)>(in);
    const auto beginning = next_of<Digest>(in);
    out.author = in.text();
    out.answer_key = Secret::from(in.bytes());
    auto entry = unpack_entry(in);
    out.shown = in.bytes();
    if (!ledger || !beginning || !entry || !in.finished() ||
        !asks_for(*entry, opened.person().text(), opened.dependencies().workstation))
        return no_question();
    // What stands in this trail is signed here, where it is prepared.
    if (*ledger == own.id) return fail(FaultCode::ledger_foreign, "ledger.elsewhere");
    out.origin.id = *ledger;
    out.beginning = *beginning;
    out.entry = *std::move(entry);
    return out;
}

Result<std::vector<Bytes>> sign_for_them(Session& session, const Secret& password, std::span<AskedOfUs* const> asked) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    for (const auto* one : asked)
        if (!asks_for(one->entry, opened.person().text(), opened.dependencies().workstation)) return no_question();
    JCIC_TRY(const auto keys, unlock_at_seat(opened, opened.person(), password));
    std::vector<Bytes> out;
    for (auto* one : asked) {
        one->entry = prepared(std::move(one->entry), opened.dependencies().random);
        const Occasion occasion{one->origin, one->beginning, one->author, opened.dependencies().clock.now()};
        JCIC_CHECK(sign_entry(one->entry, occasion, opened.person(), domain::purpose::approval, keys.signing));
        Packer said;
        pack(said, one->entry);
        out.push_back(seal(one->answer_key, bound_to(one->entry.id), said.done(), opened.dependencies().random));
    }
    return out;
}

Result<Bytes> sign_for_them(Session& session, const Secret& password, AskedOfUs& asked) {
    const std::array all{&asked};
    JCIC_TRY(auto answers, sign_for_them(session, password, all));
    return std::move(answers.front());
}

Result<domain::Entry> read_answer(Session& session, const domain::EntryId& id, ByteView answer) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto plain, unseal(answer_key_of(opened, id), bound_to(id), answer));
    Unpacker in(plain);
    auto out = unpack_entry(in);
    if (out && in.finished() && out->id == id) return *std::move(out);
    return fail(FaultCode::ledger_corrupt, "ledger.elsewhere");
}

}  // namespace jcic::ledger
