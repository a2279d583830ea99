#pragma once
// The program's texts for people, in one place: each fault's title, cause and advice, and the names of the domain's
// values. Written in Traditional Chinese; other languages by Qt's translation, contexts "Words" and "FaultWords".

#include <QString>
#include <string>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/authorisation.h"
#include "app/domain/duties.h"
#include "app/domain/eligibility.h"
#include "app/domain/items.h"
#include "app/domain/registers/samples.h"
#include "app/domain/registers/vacancies.h"
#include "app/domain/retention.h"
#include "app/domain/states.h"
#include "app/selfcheck/stage.h"

namespace jcic::words {

// A future vacancy (app/domain/registers/vacancies.h), in a sentence.

[[nodiscard]] QString word_for(const domain::registers::Vacancy& vacancy);
/// The vacancies after a registration, one sentence each; "" for none.
[[nodiscard]] QString after_it(const std::vector<domain::registers::Vacancy>& vacancies);

/// For a fault about a vacancy (domain::registers::as_fault); "" for any other.
[[nodiscard]] QString vacancy_of(const Fault& fault);

// Why an item of a query ended without a record, in words shared by windows and terminal.

/// The facts that the board has about it.
struct QueryEnd {
    domain::Item item{};
    domain::ItemState state{};
    std::string decided_by;  ///< name of the approver
    std::string cause;       ///< of the refusal, as named in the catalogue
    std::string remark;      ///< the approver's
    std::string problem;     ///< fault code of the last refusal
};

/// Why it ended, and by whose decision; "" if it did not end so.
[[nodiscard]] QString why_it_ended(const QueryEnd& end);
/// Title of a fault code from the ledger.
[[nodiscard]] QString problem_title(const std::string& code);

// Texts about the working papers, shared by windows and terminal.

[[nodiscard]] QString half_year(int roc_year, bool second);  ///< 115 年上半年

/// Result of reviewing a drawn record: 待查核、符合、不符.
[[nodiscard]] QString review_result(const domain::registers::Reviewed& one);
[[nodiscard]] QString drawn_how(const domain::registers::Reviewed& one);  ///< 隨機、異常加抽

/// Why a branch's report was not accepted into head office's table, as a sentence: by the reason and its detail
/// (desk::papers::Gathered::Refused). An unknown reason is returned unchanged.
[[nodiscard]] QString why_report_not_taken(std::string_view reason, const QString& what);

/// Warns the writer of a report that head office will refuse because its period has not ended.
[[nodiscard]] QString report_is_early();

struct Words {
    QString title;   ///< what happened: one short sentence without a full stop
    QString cause;   ///< why, including the fault's details
    QString advice;  ///< what to do now
};

/// No part is ever empty, even for a fault without details.
[[nodiscard]] Words words_for(const Fault& fault);

[[nodiscard]] QString word_for(domain::Duty duty);          ///< 查詢人員
[[nodiscard]] QString word_for(domain::Business business);  ///< 授信
[[nodiscard]] QString word_for(domain::SubjectKind kind);   ///< 保證人
[[nodiscard]] QString word_for(domain::AuthorisationKind kind);
[[nodiscard]] QString word_for(domain::Tick tick);
[[nodiscard]] QString word_for(domain::ItemState state);  ///< 待調閱
[[nodiscard]] QString word_for(domain::RecordState state);
[[nodiscard]] QString word_for(domain::CopyState state);
/// The start of a query's retention period, as in the list of terms.
[[nodiscard]] QString word_for(domain::RetentionReason reason);
[[nodiscard]] QString word_for(selfcheck::Stage stage);  ///< 讀卡服務執行中: the state if the check succeeds
[[nodiscard]] QString word_for(selfcheck::Skip why);     ///< a sentence
/// 財政部個人最新年度所得資料: JCIC's own name, in the desk's language.
[[nodiscard]] QString title_of(domain::Item item);
[[nodiscard]] QString short_title_of(domain::Item item);  ///< 所得

/// Why an item may be requested: the substance of a permitting rule (R-EL-1 to R-EL-3), "" for any other code.
[[nodiscard]] QString permission(FaultCode rule);

/// 查詢人員、覆核人員（115-12-01～）: each with its term, if any.
[[nodiscard]] QString words_for(const domain::DutyTerms& duties);

/// A description's word (JCIC_WORD: events, registers, settings), in the desk's language.
[[nodiscard]] QString told(const char* word);

/// Warning, before a page of a record is printed, that the record names its subject differently.
[[nodiscard]] QString record_names_another();

/// "保全登記第 3 筆（R-LO-1）": shown for anything that a legal hold keeps from deletion.
[[nodiscard]] QString held(const std::string& hold);

/// The value, or that this person may not read it.
[[nodiscard]] QString read_or_not(const std::string& value);

/// "剩 5 時 10 分", "剩 3 日 2 時", under a minute "餘不足 1 分", with nothing left "已到期".
[[nodiscard]] QString time_left(Millis left);

}  // namespace jcic::words
