#include "app/hub_server/office.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace jcic::hub_server {

std::vector<Branch> branches_of(const std::vector<DeskStatus>& desks) {
    std::map<std::pair<std::string, std::string>, Branch> found;
    for (const auto& one : desks) {
        if (one.desk.retired) continue;
        auto& branch = found[{one.desk.institution, one.desk.branch}];
        branch.seen = branch.desks == 0 ? one.seen : std::min(branch.seen, one.seen);
        ++branch.desks;
        branch.claims += one.claims;
        branch.statements += one.statements;
        branch.leaves += one.leaves;
        branch.witnessed += std::min(one.witnessed, one.leaves);
    }
    std::vector<Branch> out;
    for (auto& [name, branch] : found) {
        std::tie(branch.institution, branch.branch) = name;
        out.push_back(std::move(branch));
    }
    std::ranges::stable_sort(out, {}, &Branch::seen);
    return out;
}

}  // namespace jcic::hub_server
