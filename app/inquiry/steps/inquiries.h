#pragma once
// All steps of one query, from form to deletion, for one acting person.

#include "app/inquiry/steps/acts.h"
#include "app/inquiry/steps/approvals.h"
#include "app/inquiry/steps/copies.h"
#include "app/inquiry/steps/lost_serials.h"
#include "app/inquiry/steps/records.h"
#include "app/inquiry/steps/requests.h"
#include "app/inquiry/steps/retrievals.h"
#include "app/inquiry/steps/settlements.h"
#include "app/inquiry/steps/submissions.h"
#include "app/inquiry/steps/terms.h"

namespace jcic::inquiry {

class Inquiries {
    Acting acting_;

public:
    Inquiries(domain::Journal& journal, Book& book, const Dependencies& dependencies, domain::PersonId person)
        : acting_(journal, book, dependencies, std::move(person)) {}
    Inquiries(const Inquiries&) = delete;
    Inquiries& operator=(const Inquiries&) = delete;

    Approvals approvals{acting_};
    Submissions submissions{acting_, approvals};
    Requests requests{acting_};
    Settlements settlements{acting_, requests};
    Retrievals retrievals{acting_};
    LostSerials lost_serials{acting_, settlements};
    Acts acts{acting_};
    Records records{acting_, acts};
    Copies copies{acting_, acts};
    Terms terms{acting_};

    [[nodiscard]] const Book& book() const { return acting_.book; }
};

}  // namespace jcic::inquiry
