#include "app/practice/world/world.h"

#include <algorithm>

#include "app/practice/world/world_parts.h"

namespace jcic::practice {

const Applicant* World::applicant(std::string_view id) const {
    const auto found =
        std::find_if(applicants.begin(), applicants.end(), [&](const Applicant& a) { return a.id.text() == id; });
    return found == applicants.end() ? nullptr : &*found;
}

const domain::Authorisation* World::authorisation(std::string_view reference) const {
    const auto found = std::find_if(authorisations.begin(), authorisations.end(),
                                    [&](const domain::Authorisation& a) { return a.reference == reference; });
    return found == authorisations.end() ? nullptr : &*found;
}

World make_world(domain::RocDate today) {
    return {
        parts::branches(),       "0129999-03", parts::people(), parts::applicants(today), parts::authorisations(today),
        parts::foreign_serials()};
}

namespace parts {

domain::RocDate shifted(domain::RocDate day, int days) {
    return domain::RocDate::from(domain::Date{day.days() + std::chrono::days{days}}).value();
}

}  // namespace parts
}  // namespace jcic::practice
