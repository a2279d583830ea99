#include "app/domain/signed_lines.h"

#include <algorithm>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/base/text.h"

namespace jcic::domain {
namespace {

SignedWords words_in(std::string_view line) {
    SignedWords out;
    while (true) {
        const auto tab = std::min(line.find('\t'), line.size());
        out.emplace_back(line.substr(0, tab));
        if (tab == line.size()) return out;
        line.remove_prefix(tab + 1);
    }
}

}  // namespace

tl::unexpected<Fault> no_report(const char* reason) {
    return fail(FaultCode::file_form, "report", {{"reason", reason}});
}

std::string signed_line(std::initializer_list<std::string_view> fields) {
    std::string out;
    for (const auto field : fields) out += (out.empty() ? "" : "\t") + in_one_line(field);
    return out + "\n";
}

std::string signed_count(const std::optional<std::uint64_t>& count) {
    return count ? std::to_string(*count) : std::string(not_told);
}

std::string certificate_line(ByteView certificate) {
    return signed_line({"certificate", to_base64(certificate)});
}

std::string signature_line(ByteView signature) {
    return signed_line({"signature", to_base64(signature)});
}

Result<SignedLines> read_signed_lines(std::string_view file, std::string_view mark, std::size_t most_lines) {
    if (!file.starts_with(mark)) return no_report("form");
    constexpr std::string_view last_line = "\nsignature\t";
    const auto last = file.rfind(last_line);
    if (last == std::string_view::npos || !file.ends_with('\n')) return no_report("cut");
    if (!is_utf8(view(file))) return no_report("form");
    SignedLines out;
    out.text = std::string(file.substr(0, last + 1));
    const auto signature = file.substr(last + last_line.size());
    auto raw = from_base64(signature.substr(0, signature.size() - 1));
    if (!raw) return no_report("form");
    out.signature = *std::move(raw);
    std::string_view rest(out.text);
    rest.remove_prefix(std::min(rest.size(), mark.size() + 1));
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos || out.lines.size() == most_lines) return no_report("form");
        out.lines.push_back(words_in(rest.substr(0, end)));
        rest.remove_prefix(end + 1);
    }
    return out;
}

Result<std::uint64_t> count_in(const std::string& word) {
    const auto count = whole_number<std::uint64_t>(word);
    if (!count) return no_report("form");
    return *count;
}

Result<std::optional<std::uint64_t>> perhaps_count_in(const std::string& word) {
    if (word == not_told) return std::optional<std::uint64_t>();
    JCIC_TRY(const auto count, count_in(word));
    return std::optional(count);
}

Result<Bytes> certificate_in(const std::string& word) {
    auto der = from_base64(word);
    if (!der) return no_report("form");
    return *std::move(der);
}

}  // namespace jcic::domain
