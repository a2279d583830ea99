// A file with JCIC's replies to authorisations (docs/run/authorisation-package.md).
#include <algorithm>
#include <optional>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/authorisation_package.h"

namespace jcic::domain {
namespace {

constexpr std::string_view replies_head = "jcic-desk replies v1";
constexpr std::size_t longest_code = 8;
constexpr std::size_t longest_reference = 200;

tl::unexpected<Fault> no_replies(const char* reason, std::size_t line = 0) {
    std::vector<Detail> details{{"reason", reason}};
    if (line > 0) details.push_back({"line", std::to_string(line)});
    return fail(FaultCode::authorisation_replies, "replies", std::move(details));
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> out;
    while (true) {
        const auto tab = std::min(line.find('\t'), line.size());
        out.push_back(line.substr(0, tab));
        if (tab == line.size()) return out;
        line.remove_prefix(tab + 1);
    }
}

bool is_code(std::string_view text) {
    const auto letter_or_digit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    return !text.empty() && text.size() <= longest_code && std::ranges::all_of(text, letter_or_digit);
}

/// Nothing that could act in the ledger or on a screen.
bool is_one_line(std::string_view text) {
    return !text.empty() && text.size() <= longest_reference && is_utf8(view(text)) && in_one_line(text) == text;
}

std::optional<AuthorisationReply> reply_in(const std::vector<std::string_view>& cells) {
    if (cells.size() != 4 || cells[0] != "reply" || !is_one_line(cells[1]) || !is_code(cells[2])) return std::nullopt;
    const auto at = parse_iso(cells[3]);
    if (!at) return std::nullopt;
    return AuthorisationReply{std::string(cells[1]), std::string(cells[2]), *at};
}

/// Takes a file's lines one by one, as many as are ended.
class ReplyLines {
public:
    explicit ReplyLines(std::string_view text) : rest_(text) {}
    [[nodiscard]] std::optional<std::string_view> take() {
        const auto end = rest_.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        auto line = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        ++number_;
        return line;
    }
    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] std::size_t number() const { return number_; }

private:
    std::string_view rest_;
    std::size_t number_ = 0;
};

Result<std::string> named_value(ReplyLines& lines, std::string_view name) {
    const auto line = lines.take();
    if (!line) return no_replies("cut");
    const auto cells = cells_of(*line);
    if (cells.size() != 2 || cells[0] != name || !is_one_line(cells[1])) return no_replies("form", lines.number());
    return std::string(cells[1]);
}

}  // namespace

std::string replies_text(const AuthorisationReplies& replies) {
    std::string out(replies_head);
    out += "\nworld\t" + replies.world + "\ninstitution\t" + replies.institution + "\n";
    for (const auto& one : replies.replies)
        out += "reply\t" + one.reference + "\t" + one.code + "\t" + iso_text(one.at) + "\n";
    return out + "replies\t" + std::to_string(replies.replies.size()) + "\n";
}

Result<AuthorisationReplies> read_replies(std::string_view text) {
    ReplyLines lines(text);
    const auto first = lines.take();
    if (!first || *first != replies_head) return no_replies("form", 1);
    AuthorisationReplies out;
    JCIC_TRY(out.world, named_value(lines, "world"));
    JCIC_TRY(out.institution, named_value(lines, "institution"));
    while (const auto line = lines.take()) {
        const auto cells = cells_of(*line);
        if (cells.size() == 2 && cells[0] == "replies") {
            if (!lines.done() || cells[1] != std::to_string(out.replies.size()))
                return no_replies("form", lines.number());
            return out;
        }
        auto reply = reply_in(cells);
        if (!reply) return no_replies("form", lines.number());
        if (out.replies.size() == most_replies) return no_replies("lines");
        out.replies.push_back(*std::move(reply));
    }
    return no_replies("cut");
}

}  // namespace jcic::domain
