#include "ui/todo/todo_acts.h"

#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "app/desk/commands/seat.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/register.h"
#include "ui/look/text.h"
#include "ui/record/record_forms.h"
#include "ui/seat/recovery_dialog.h"

namespace jcic::ui {
namespace {

/// What is taken where the case stands.
std::optional<desk::CaseStep> step_of(desk::TodoKind kind) {
    using desk::CaseStep;
    using desk::TodoKind;
    static constexpr std::pair<TodoKind, CaseStep> steps[]{
        // One that was never printed has no row among the copies: its case is chosen, and who has it stands there.
        {TodoKind::t52_late, CaseStep::none},      {TodoKind::fetch, CaseStep::fetch},
        {TodoKind::settle, CaseStep::settle},      {TodoKind::request, CaseStep::request},
        {TodoKind::ask_anew, CaseStep::ask_anew},  {TodoKind::look_at_end, CaseStep::look_at_end},
        {TodoKind::hand_over, CaseStep::hand_over}};
    const auto* found = std::ranges::find(steps, kind, &std::pair<TodoKind, CaseStep>::first);
    if (found == std::end(steps)) return std::nullopt;
    return found->second;
}

}  // namespace

TodoActs::TodoActs(Commands& commands, QWidget* page) : QObject(page), commands_(commands), page_(page) {}

void TodoActs::act(const desk::Owed& row) {
    using desk::TodoKind;
    if (row.nobody != nullptr) return Q_EMIT wants_register(std::string(domain::registers::people.name), {});
    if (const auto step = step_of(row.kind)) return Q_EMIT wants_case(row.query, *step);
    switch (row.kind) {
        case TodoKind::approve:
            return Q_EMIT wants_page(PageId::approval);
        case TodoKind::give_card_back:
        case TodoKind::change_card_password:
            return Q_EMIT wants_page(PageId::card);
        case TodoKind::card_out:
        case TodoKind::card_other_hand:
            // Everybody may read it there; the page of custody is for who hands cards out.
            return Q_EMIT wants_register(std::string(domain::registers::cards.name), row.card);
        case TodoKind::account_for_copy:
        case TodoKind::destroy_copy:
            return Q_EMIT wants_page(PageId::copies);
        case TodoKind::decide_record:
            return decide(row);
        case TodoKind::decide_basis:
            return decide_basis(row);
        case TodoKind::t52_held:
            return Q_EMIT wants_register(std::string(domain::registers::holds.name), row.hold);
        case TodoKind::delete_record:
            return erase(row);
        case TodoKind::unlock_account:
            if (row.person) unlock(*row.person, q(row.who));
            return;
        case TodoKind::confirm_recovered:
            if (row.person) confirm_recovered(*row.person, q(row.who));
            return;
        case TodoKind::remake_recovery:
            return (new RecoveryDialog(commands_, page_))->open();
        case TodoKind::register_step:
            return Q_EMIT wants_register(row.book, row.row);
        case TodoKind::hub_away:
        case TodoKind::hub_differs:
        case TodoKind::hub_certificate:
        case TodoKind::workstation_key:
            return Q_EMIT wants_self_check();
        case TodoKind::hub_approver_key:
            return Q_EMIT wants_register(std::string(domain::registers::approver_keys.name), {});
        case TodoKind::laid_cases:
        case TodoKind::laid_refused:
            return Q_EMIT wants_many();
        case TodoKind::read_record:
            if (row.item) Q_EMIT wants_record(row.query, *row.item);
            return;
        case TodoKind::t52_late:
        case TodoKind::fetch:
        case TodoKind::settle:
        case TodoKind::request:
        case TodoKind::ask_anew:
        case TodoKind::hand_over:
        case TodoKind::look_at_end:
            return;  // steps of a case
    }
}

void TodoActs::unlock(const domain::PersonId& person, const QString& name) {
    ask_first(tr("解除帳號鎖定"), tr("請先當面確認係 %1 本人申請解除鎖定。解除鎖定將記入日誌。").arg(name),
              tr("解除鎖定(&K)"), [this, person] { commands_.send(this, command::UnlockAccount{person}, or_fail()); });
}

void TodoActs::confirm_recovered(const domain::PersonId& person, const QString& name) {
    ask_first(
        tr("確認身分"), tr("請先當面確認本次復原係%1本人請求。確認前其簽署不生效力；確認結果記入日誌。").arg(name),
        tr("確認身分(&K)"), [this, person] { commands_.send(this, command::ConfirmRecovered{person}, or_fail()); });
}

void TodoActs::decide(const desk::Owed& row) {
    if (!row.item) return;
    const auto text =
        !row.in_hand ? tr("%1 %2 "
                          "是否登記使用完竣？登記後一個月內刪除（R-PA-"
                          "6），不得更正。仍需使用者，先由核准主管移交本案，由接辦人員敘明原因。")
        : row.filed
            ? tr("%1 %2 已併案附卷。仍有必要者敘明事由再登記一年（R-PA-11）；無必要者撤銷，自撤銷起一個月內決定或刪除"
                 "（R-PA-6）。")
            : tr("%1 %2 "
                 "是否仍需使用？無須使用者，登記使用完竣，並於一個月內刪除（R-PA-"
                 "6），登記後不得更正；仍需使用者，應敘明原因，一個月後再行確認；須併案附卷者，敘明事由後每年複核一次（"
                 "R-PA-11）。");
    std::vector<std::string_view> acts{action::record_used_up};
    if (row.in_hand) acts.push_back("record.file-with-case");
    if (row.in_hand) acts.push_back(row.filed ? "record.withdraw-filing" : action::record_still_needed);
    ask_which_act(
        page_, commands_,
        {"decideQuestion", row.in_hand ? tr("確認使用情形") : tr("資料使用完竣"),
         text.arg(q(row.who), q(domain::code_of(*row.item))), acts},
        {row.query, *row.item}, [this] { return or_fail(); }, decided_alike(row));
}

void TodoActs::decide_basis(const desk::Owed& row) {
    if (!row.item) return;
    const auto text = row.in_hand
                          ? tr("%1 %2 之當事人已撤回授權。另有留存依據者敘明依據繼續留存；無依據者登記使用完竣"
                               "並刪除，登記後不得更正。")
                          : tr("%1 %2 之當事人已撤回授權，承辦人員已不辦理查詢。是否登記使用完竣並刪除？登記後不得"
                               "更正。");
    std::vector<std::string_view> acts{action::record_used_up};
    if (row.in_hand) acts.push_back("record.keep");
    ask_which_act(page_, commands_,
                  {"basisQuestion", tr("撤回授權"), text.arg(q(row.who), q(domain::code_of(*row.item))), acts},
                  {row.query, *row.item}, [this] { return or_fail(); });
}

/// Others that wait for the same decision may go with it, for the same reason.
Asking TodoActs::decided_alike(const desk::Owed& with) const {
    Asking out{{}, {tr("同一事由一併附卷（勾選）"), {}}, {}};
    const auto seen = commands_.snapshot();
    for (const auto& row : seen->todo) {
        if (row.kind != desk::TodoKind::decide_record || !row.in_hand || !row.item) continue;
        if (row.query == with.query && row.item == with.item) continue;
        out.others.push_back({row.query, *row.item});
        out.ticks.labels << QStringLiteral("%1 %2").arg(q(row.who), q(domain::code_of(*row.item)));
    }
    return out;
}

void TodoActs::erase(const desk::Owed& row) {
    const auto snapshot = commands_.snapshot();
    const bool left = std::ranges::any_of(snapshot->copies, [&](const desk::CopyRow& copy) {
        return copy.query == row.query && copy.item == row.item && !domain::gone(copy.copy.state);
    });
    if (left || !row.item) return Q_EMIT wants_page(PageId::copies);
    RecordForms::destroy(commands_, RecordForms::What::record, {row.query, *row.item, 0}, page_);
}

void TodoActs::ask_first(const QString& title, const QString& text, const QString& act, std::function<void()> then) {
    auto* question = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, page_);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question->addButton(act, QMessageBox::AcceptRole), &QPushButton::clicked, this, std::move(then));
    question->setDefaultButton(QMessageBox::Cancel);  // Enter confirms nobody
    question->open();
}

Then<void> TodoActs::or_fail() {
    return [this](Result<void> done) {
        if (!done) Q_EMIT failed(done.error());
    };
}

}  // namespace jcic::ui
