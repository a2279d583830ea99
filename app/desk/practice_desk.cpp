#include "app/desk/practice_desk.h"

#include "app/desk/practice_world.h"
#include "app/desk/rooms.h"

namespace jcic::desk {

void PracticeDesk::insert_card() {
    rooms_.practice->insert_card();
}

void PracticeDesk::pull_card() {
    rooms_.practice->pull_card();
}

bool PracticeDesk::card_inserted() const {
    return rooms_.practice->card_inserted();
}

Result<void> PracticeDesk::hurry(std::chrono::minutes by) {
    return rooms_.clock->hurry(by);
}

const std::vector<PracticeCredential>& PracticeDesk::credentials() const {
    return rooms_.practice->credentials();
}

const std::string& PracticeDesk::card_password() const {
    return rooms_.practice->card_password();
}

std::vector<inquiry::Form> PracticeDesk::examples() const {
    std::vector<inquiry::Form> forms;
    const auto& world = rooms_.practice->world();
    for (const auto& applicant : world.applicants) {
        inquiry::Form form;
        form.subject_id = applicant.id.text();
        form.subject_name = applicant.name;
        form.business = applicant.suggestion.business;
        form.subject_kind = applicant.suggestion.subject_kind;
        form.borrower_id = applicant.suggestion.borrower_id;
        form.borrower_name = applicant.suggestion.borrower_name;
        form.case_number = applicant.suggestion.case_number;
        form.reason = applicant.suggestion.reason;
        form.year = std::to_string(rooms_.today().year() - 1);
        for (const auto& authorisation : world.authorisations)
            if (authorisation.subject_id == applicant.id.text() && form.authorisation.empty()) {
                form.authorisation = authorisation.reference;
                form.items = authorisation.items;
            }
        forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace jcic::desk
