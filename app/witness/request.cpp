#include "app/witness/request.h"

#include <algorithm>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/verify/trail/crypto.h"

namespace jcic::witness {
namespace {

constexpr std::size_t signature_size = 64;
constexpr std::string_view restart_word = "restart ";

tl::unexpected<Fault> no_request(const char* part) {
    return fail(FaultCode::input_form, "witness.request", {{"field", "request"}, {"part", part}});
}

/// What stands before `mark`, which is taken off with it; nullopt where there is none.
std::optional<std::string_view> cut_off(std::string_view& text, std::string_view mark) {
    const auto end = text.find(mark);
    if (end == std::string_view::npos) return std::nullopt;
    const auto out = text.substr(0, end);
    text.remove_prefix(end + mark.size());
    return out;
}

std::optional<Bytes> of_size(std::string_view base64, std::size_t size) {
    auto bytes = from_base64(base64);
    if (!bytes || bytes->size() != size) return std::nullopt;
    return bytes;
}

Result<void> read_proof(std::string_view text, Request& out) {
    const auto first = cut_off(text, "\n");
    const auto size =
        first && first->starts_with("old ") ? whole_number<std::uint64_t>(first->substr(4)) : std::nullopt;
    if (!size) return no_request("old");
    out.old_size = *size;
    while (!text.empty()) {
        const auto line = cut_off(text, "\n");
        const auto bytes = line ? from_base64(*line) : std::nullopt;
        const auto hash = bytes ? array_of<Digest>(*bytes) : std::nullopt;
        if (!hash || out.proof.size() == Request::longest_proof) return no_request("proof");
        out.proof.push_back(*hash);
    }
    return {};
}

Result<Restart> read_restart(std::string_view line) {
    line.remove_prefix(restart_word.size());
    const auto old_key = cut_off(line, " ");
    const auto key = cut_off(line, " ");
    if (!old_key || !key) return no_request("restart");
    auto old_bytes = of_size(*old_key, verify::key_size);
    auto bytes = of_size(*key, verify::key_size);
    auto signature = of_size(line, signature_size);
    if (!old_bytes || !bytes || !signature) return no_request("restart");
    return Restart{std::move(*old_bytes), std::move(*bytes), std::move(*signature)};
}

/// The texts of a request, each without the empty line after it.
Result<std::vector<std::string_view>> sections_of(std::string_view text) {
    if (text.size() > Request::largest) return no_request("size");
    if (!text.ends_with('\n') || text.ends_with("\n\n")) return no_request("form");
    text.remove_suffix(1);
    std::vector<std::string_view> out;
    while (const auto section = cut_off(text, "\n\n")) out.push_back(*section);
    out.push_back(text);
    return out;
}

}  // namespace

std::optional<verify::Origin> origin_in(std::string_view line) {
    static constexpr std::string_view begin = "jcic-desk/";
    if (!line.starts_with(begin)) return std::nullopt;
    auto rest = line.substr(begin.size());
    const auto kind = cut_off(rest, "/");
    const auto institution = kind ? cut_off(rest, "/") : std::nullopt;
    const auto id = from_hex(rest);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!institution || institution->size() != 7 || !std::ranges::all_of(*institution, digit) || !id ||
        id->size() != 16 || (*kind != "practice" && *kind != "real"))
        return std::nullopt;
    verify::Origin out{std::string(*kind), std::string(*institution), *id};
    if (out.text() != line) return std::nullopt;
    return out;
}

Result<Request> Request::parse(std::string_view text) {
    JCIC_TRY(const auto sections, sections_of(text));
    Request out;
    JCIC_CHECK(read_proof(std::string(sections.front()) + "\n", out));
    for (std::size_t i = 1; i < sections.size(); ++i) {
        if (out.steps.size() > most_steps) return no_request("steps");
        if (sections[i].starts_with(restart_word)) {
            JCIC_TRY(auto restart, read_restart(sections[i]));
            out.steps.emplace_back(std::move(restart));
            continue;
        }
        if (i + 1 == sections.size()) return no_request("checkpoint");
        const auto note = std::string(sections[i]) + "\n\n" + std::string(sections[i + 1]) + "\n";
        ++i;
        auto read = verify::Note::parse(note);
        if (!read) return no_request("note");
        if (i + 1 == sections.size()) {
            auto head = verify::Checkpoint::parse(read->text);
            if (!head) return no_request("checkpoint");
            out.checkpoint = *std::move(head);
            out.note = *std::move(read);
            return out;
        }
        auto seal = verify::Seal::parse(read->text);
        if (!seal) return no_request("seal");
        out.steps.emplace_back(Seal{*std::move(read), std::move(seal->next)});
    }
    return no_request("checkpoint");
}

}  // namespace jcic::witness
