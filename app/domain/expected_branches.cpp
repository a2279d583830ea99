#include "app/domain/expected_branches.h"

#include <set>

#include "app/base/brought_text.h"
#include "app/domain/identifiers.h"

namespace jcic::domain {
namespace {

constexpr std::size_t fingerprint_digits = 64;

bool is_fingerprint(const std::string& text) {
    return text.size() == fingerprint_digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Its columns stand in this order, whatever they are called.
enum Column : std::size_t { institution_column = 1, fingerprint_column = 3 };

tl::unexpected<Fault> bad_branch(std::size_t row, Column column, const char* reason, const std::string& value = {}) {
    std::vector<Detail> details{
        {"line", std::to_string(row + 1)}, {"column", std::to_string(column)}, {"reason", reason}};
    if (!value.empty()) details.push_back({"key", value});
    return fail(FaultCode::file_form, "branches", std::move(details));
}

std::string cell_at(const std::vector<std::string>& row, std::size_t at) {
    return at < row.size() ? row[at] : std::string();
}

}  // namespace

Result<std::vector<ExpectedBranch>> expected_branches(const std::vector<std::vector<std::string>>& rows,
                                                      std::size_t head) {
    std::vector<ExpectedBranch> out;
    std::set<std::string> known;
    for (std::size_t i = head + 1; i < rows.size(); ++i) {
        if (rows[i].empty()) continue;
        ExpectedBranch one{cell_at(rows[i], 0), cell_at(rows[i], 1), cell_at(rows[i], 2)};
        if (first_lost(one.institution)) return bad_branch(i, institution_column, "unreadable");
        if (first_lost(one.fingerprint)) return bad_branch(i, fingerprint_column, "unreadable");
        const auto code = InstitutionCode::parse(one.institution);
        if (!code) return bad_branch(i, institution_column, "code", one.institution);
        one.institution = code->text();
        if (!one.fingerprint.empty() && !is_fingerprint(one.fingerprint))
            return bad_branch(i, fingerprint_column, "fingerprint", one.fingerprint);
        if (!known.insert(one.institution).second) return bad_branch(i, institution_column, "twice", one.institution);
        out.push_back(std::move(one));
    }
    if (out.empty()) return bad_branch(0, institution_column, "empty");
    return out;
}

}  // namespace jcic::domain
