#include "app/rehearsal/practice_authorisations.h"

namespace jcic::rehearsal {

using domain::accepted_reply;
using domain::Authorisation;
using domain::AuthorisationKind;
using domain::RocDate;
using domain::registers::Values;

std::vector<StepTaken> steps_to(const Authorisation& authorisation, const std::string& subject_name, RocDate on) {
    const bool paper = authorisation.kind == AuthorisationKind::paper;
    std::string item_text;
    for (const auto item : authorisation.items)
        item_text.append(item_text.empty() ? "" : ",").append(domain::code_of(item));
    Values values{{"reference", authorisation.reference},
                  {"subject", authorisation.subject_id},
                  {"name", subject_name},
                  {"application", authorisation.application_name},
                  {"items", item_text},
                  {"signed", authorisation.signed_on.text()},
                  {"ends", authorisation.ends_on.text()},
                  {"notices", "yes"}};
    if (paper) {
        values.insert({{"read-box", "yes"}, {"each-item", "yes"}, {"form-code", "yes"}, {"identity", "id-card"}});
    } else {
        const bool c3 = authorisation.kind == AuthorisationKind::c3_certificate;
        values.insert({{"certificate", c3 ? "c3-certificate" : "citizen-certificate"},
                       {"source", "203.0.113.7"},
                       {"form-version", "1"},
                       {"identification", "ok"},
                       {"existing", "yes"},
                       {"video", c3 ? "done" : "not-needed"}});
        if (c3) values.insert({"video-on", authorisation.signed_on.text()});
    }
    std::vector<StepTaken> out{
        {paper ? action::authorisation_signed : action::authorisation_certified, std::move(values)},
        {action::authorisation_sent, {{"sent", on.text()}}}};
    if (authorisation.reply_code.empty()) return out;
    if (authorisation.reply_code == accepted_reply)
        out.push_back({action::authorisation_accepted, {{"answered", on.text()}}});
    else
        out.push_back({action::authorisation_refused, {{"answered", on.text()}, {"reply", authorisation.reply_code}}});
    return out;
}

}  // namespace jcic::rehearsal
