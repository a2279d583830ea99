#include "app/domain/official_names.h"

namespace jcic::domain {

std::string_view official_name(Business business) {
    switch (business) {
        case Business::lending:
            return "授信";
        case Business::credit_card:
            return "信用卡";
    }
    return "";
}

std::string_view official_name(SubjectKind kind) {
    switch (kind) {
        case SubjectKind::borrower:
            return "授信戶本人";
        case SubjectKind::guarantor:
            return "保證人";
        case SubjectKind::responsible:
            return "企業負責人";
        case SubjectKind::cardholder:
            return "信用卡戶本人";
    }
    return "";
}

std::string_view official_name(AuthorisationKind kind) {
    switch (kind) {
        case AuthorisationKind::paper:
            return "書面";
        case AuthorisationKind::citizen_certificate:
            return "自然人憑證";
        case AuthorisationKind::c3_certificate:
            return "軟體C3憑證";
    }
    return "";
}

std::string_view official_name(Duty duty) {
    switch (duty) {
        case Duty::unit_head:
            return "單位主管";
        case Duty::query_officer:
            return "查詢人員";
        case Duty::supervisor:
            return "核准主管";
        case Duty::card_custodian:
            return "晶片卡保管人員";
        case Duty::password_custodian:
            return "密碼保管人員";
        case Duty::reviewer:
            return "覆核人員";
        case Duty::auditor:
            return "稽核人員";
        case Duty::administrator:
            return "帳號管理人員";
    }
    return "";
}

}  // namespace jcic::domain
