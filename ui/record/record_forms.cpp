#include "ui/record/record_forms.h"

#include <QPlainTextEdit>

#include "app/desk/commands/acts.h"
#include "app/desk/commands/retention.h"
#include "app/words/printing.h"
#include "app/words/words.h"
#include "ui/commands/export_lines.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"

namespace jcic::ui {
namespace {

constexpr auto record_words = "jcic::ui::RecordForms";

bool is_supervisor(const desk::PersonView& person) {
    return person.duties.contains(domain::Duty::supervisor);
}

QPlainTextEdit* make_covered(FormDialog& form, const char* title) {
    auto* covered = form.add(new QPlainTextEdit(&form));
    covered->setObjectName(QStringLiteral("covered"));
    form.name_field(*covered, title);
    covered->setReadOnly(true);
    covered->setTabChangesFocus(true);
    covered->setMaximumHeight(120);
    return covered;
}

}  // namespace

FormDialog* RecordForms::hand_over_case(Commands& commands, const desk::BoardRow& row, QWidget* parent) {
    auto& form = *new FormDialog("HandOverCaseDialog", record_words, {580, 430}, commands, parent);
    form.title(QT_TR_NOOP("移交案件"));
    form.heading(QStringLiteral("%1 · %2").arg(q(row.subject_name), q(row.case_number)));
    auto* holder = form.say(nullptr, "holder");
    form.say(QT_TR_NOOP("整案移交：查得資料嗣後僅由接辦人員檢視及列印；已核准尚未發查者，應由接辦人員撤回，並以本"
                        "人名義重新申請。"),
             "lead", "soft")
        ->setMinimumSize(0, 38);
    const auto to = form.another_person("to", QT_TR_NOOP("接辦人員(&T)"), [&](const auto& person) {
        return person.duties.contains(domain::Duty::query_officer) && person.code != row.holder;
    });
    holder->setText(to.codes.empty() ? tr("本日無其他查詢人員可接辦，請單位主管先指定。")
                                     : tr("現由 %1 承辦。").arg(q(row.holder_name)));
    auto* reason = form.text("reason", QT_TR_NOOP("移交原因(&R)"));
    return form.act("handOver", QT_TR_NOOP("移交(&H)"), [=, &form, query = row.query] {
        const domain::acts::Values typed{{"to", to.chosen().text()}, {"reason", from_typed(reason->text())}};
        form.send(command::TakeAct{"query.hand-over", {{query}}, typed});
    });
}

FormDialog* RecordForms::destroy(Commands& commands, What what, const desk::CopyId& copy, QWidget* parent) {
    auto& form = *new FormDialog("WitnessDialog", record_words, {}, commands, parent);
    const bool of_record = what == What::record;
    const bool of_file = what == What::file;
    form.title(of_record ? QT_TR_NOOP("刪除資料") : of_file ? QT_TR_NOOP("確認檔案已刪除") : QT_TR_NOOP("銷毀紙本"));
    const auto item = q(domain::code_of(copy.item));
    form.heading(of_record ? tr("%1 的資料與金鑰").arg(item)
                 : of_file ? tr("%1 第 %2 份，加密檔").arg(item).arg(copy.number)
                           : tr("%1 第 %2 份").arg(item).arg(copy.number));
    auto* covered = of_record ? make_covered(form, QT_TR_NOOP("刪除的範圍")) : nullptr;
    auto* exports = of_record ? form.add(new ExportLines(&form)) : nullptr;
    form.say(QT_TR_NOOP("應由見證人在場並輸入密碼。"), "lead", "soft")->setMinimumSize(0, 38);
    auto* how = form.text("how", of_record ? QT_TR_NOOP("刪除原因(&H)")
                                 : of_file ? QT_TR_NOOP("刪除方式（含備份及轉寄檔案）(&H)")
                                           : QT_TR_NOOP("銷毀方式(&H)"));
    if (of_file) form.name_field(*how, QT_TR_NOOP("刪除方式"));  // R-PA-10: what was derived from it goes with it
    if (!of_file) form.preset(*how, of_record ? QT_TR_NOOP("使用完竣") : QT_TR_NOOP("碎紙機"));
    const auto witness = form.another_person("witness", QT_TR_NOOP("見證人(&W)"));
    form.secret("password", QT_TR_NOOP("見證人的密碼(&P)"), witness.box);
    if (of_record) {
        QObject::connect(exports, &ExportLines::edited, &form, &FormDialog::allow);
        // The witness must see what a deletion covers first. A file that went out with all personal values holds the
        // record too: it is destroyed, or it is said why not.
        form.await(command::ShowDeletion{copy.query, copy.item}, tr("簽署內容尚未顯示"),
                   [=, &form](const inquiry::DeletionPage& page) {
                       covered->setPlainText(q(page.text).replace(QLatin1Char('\t'), QStringLiteral("：")).trimmed());
                       exports->ask(page.exports);
                       exports->between(covered, how);
                       grow_to_content(form);
                   });
        form.unless([exports] { return exports->all_said() ? QString() : tr("請先說明各匯出檔之處理情形"); });
    }
    const auto* done = of_record ? QT_TR_NOOP("刪除(&D)")
                       : of_file ? QT_TR_NOOP("已刪除(&D)")
                                 : QT_TR_NOOP("已銷毀(&D)");
    return form.act("destroyed", done, [=, &form] {
        const auto why = from_typed(how->text());
        if (of_record)
            form.send(command::EraseRecord{copy.query, copy.item, why, witness.chosen(), exports->said()});
        else
            form.send(command::TakeAct{"copy.destroy", {copy}, {{"how", why}}, witness.chosen()});
    });
}

FormDialog* RecordForms::approve_another(Commands& commands, const inquiry::QueryId& query, domain::Item item,
                                         QWidget* over, const std::function<void(AnotherCopy)>& then) {
    auto& form = *new FormDialog("AnotherCopyDialog", record_words, {520, 360}, commands, over);
    form.title(QT_TR_NOOP("加印"));
    auto* lead = form.say(nullptr, "anotherLead");
    auto* why = form.text("anotherWhy", QT_TR_NOOP("加印事由(&W)"));
    const auto approver = form.another_person("anotherApprover", QT_TR_NOOP("核准主管(&U)"), is_supervisor);
    lead->setText(approver.codes.empty() ? tr("本日無其他核准主管，請單位主管先指定。")
                                         : tr("本筆資料已有列印本，加印須經核准主管核准。"));
    auto* facts = form.page("anotherPage");
    auto* digest = form.digest("anotherDigest", "soft");
    auto* password = form.secret("anotherPassword", QT_TR_NOOP("核准主管的密碼(&P)"), approver.box);
    for (QWidget* one : std::initializer_list<QWidget*>{facts, digest, password}) form.show_field(*one, false);
    const auto page = std::make_shared<std::optional<desk::StepText>>();
    /// Whoever approves sees what they sign: which record, of which case, which number, and why.
    const auto show_page = [=, &form](const desk::StepText& shown) {
        *page = shown;
        facts->show_page(q(shown.text));
        digest->setText(tr("核准主管簽署內容 %1").arg(q(shown.digest_text)));
        for (QWidget* one : std::initializer_list<QWidget*>{lead, why, approver.box}) form.show_field(*one, false);
        for (QWidget* one : std::initializer_list<QWidget*>{facts, digest, password}) form.show_field(*one, true);
        form.act_button().setText(tr("核准加印(&A)"));
        grow_to_content(form);
        password->setFocus();
        form.allow();
    };
    return form.act("agreeToAnother", QT_TR_NOOP("核准主管簽署(&N)"), [=, &form] {
        if (!*page)
            return (void)form.ask(command::ShowAnother{query, item, from_typed(why->text()), approver.chosen()},
                                  show_page);
        AnotherCopy out{{}, *page, password->take()};  // the field is cleared as the dialog goes
        form.accept();
        then(std::move(out));
    });
}

void RecordForms::ask_for_another(Commands& commands, const inquiry::QueryId& query, domain::Item item, QWidget* over,
                                  const std::function<void(AnotherCopy)>& then) {
    const auto snapshot = commands.snapshot();
    if (snapshot->seat && snapshot->seat->reprints_approved) {
        approve_another(commands, query, item, over, then);
        return;
    }
    ask_text(over, tr("加印"), tr("本筆資料已有列印本，請輸入加印事由。"),
             [then](const std::string& reason) { then({reason}); });
}

FormDialog* RecordForms::note_doubt(Commands& commands, QWidget* parent,
                                    const std::function<void(const domain::acts::Values&)>& then) {
    auto& form = *new FormDialog("DoubtDialog", record_words, {}, commands, parent);
    form.title(QT_TR_NOOP("申請人對資料有疑義"));
    form.say(QT_TR_NOOP("財稅資料可能落後於現況，本單位不變更資料。請選擇下列一種作法，"
                        "並記錄申請人之疑義；經辦人員及時間一併記入辦理經過。"),
             "lead")
        ->setMinimumSize(420, 60);
    const auto* agency = form.radio("agency", QT_TR_NOOP("向資料主管機關申請查驗(&A)"));
    const auto* papers = form.radio("papers", QT_TR_NOOP("已請申請人提出佐證文件(&R)"));
    const auto* words = form.text("words", QT_TR_NOOP("申請人的疑義與告知內容(&W)"));
    form.unless([=] { return agency->isChecked() || papers->isChecked() ? QString() : tr("請先選取作法"); });
    return form.act("note", QT_TR_NOOP("註記(&N)"), [=, &form] {
        form.accept();
        if (then)
            then({{"advice", agency->isChecked() ? "ask-agency" : "bring-papers"},
                  {"remark", from_typed(words->text())}});
    });
}

FormDialog* RecordForms::take_over_serial(Commands& commands, const desk::WaitingSerial& waiting, QWidget* parent) {
    auto& form = *new FormDialog("TakingOverDialog", record_words, {620, 520}, commands, parent);
    form.title(QT_TR_NOOP("併入找回的序號"));
    auto* query = form.choice("takingQuery", QT_TR_NOOP("併入之查詢(&Q)"));
    for (const auto& one : waiting.queries)
        query->addItem(QStringLiteral("%1 %2").arg(q(one.case_number), q(one.subject_name)));
    const auto approver = form.another_person("takingApprover", QT_TR_NOOP("核准主管(&A)"), is_supervisor);
    auto* page = form.scrolled_page();
    auto* digest = form.digest("takingDigest", "soft");
    auto* lacking = form.mark("takingLacking");
    form.secret("takingPassword", QT_TR_NOOP("核准主管密碼(&P)"), approver.box);
    form.hold({query, approver.box});
    const auto shown = std::make_shared<std::optional<desk::TakingOverText>>();
    const auto none = [=] {
        if (query->currentIndex() < 0) return tr("無已核准之查詢案可併入。");
        if (approver.box->currentIndex() < 0) return tr("無另一位核准主管可核准；請單位主管登記。");
        return QString();
    };
    const auto show = [=, &form](desk::TakingOverText text) {
        form.clear_fault();
        page->show_page(q(text.text));
        digest->setText(tr("簽署內容驗證碼 %1").arg(q(text.digest_text)));
        *shown = std::move(text);
        form.allow();
    };
    // Nothing of an earlier choice stays on show: beside another query or approver it would be read as theirs.
    const auto load = [=, &form, asked_for = std::make_shared<int>(0)] {
        shown->reset();
        page->show_page({});
        digest->clear();
        form.clear_fault();
        lacking->show_state(Mark::barred, none());
        lacking->setVisible(!none().isEmpty());
        form.allow();
        if (!none().isEmpty()) return;
        const auto& wanted = waiting.queries[static_cast<std::size_t>(query->currentIndex())].query;
        form.look(command::ShowTakingOver{wanted, waiting.serial.row, approver.chosen()}, show, {},
                  [asked_for, asked = ++*asked_for] { return asked == *asked_for; });
    };
    for (auto* box : {query, approver.box}) QObject::connect(box, &QComboBox::currentIndexChanged, &form, load);
    form.unless([=] {
        const auto why = none();
        return why.isEmpty() && !*shown ? tr("簽署內容尚未顯示") : why;
    });
    auto* opened =
        form.act("takingSign", QT_TR_NOOP("核准併入(&S)"), [=, &form] { form.send(command::TakeOver{**shown}); });
    load();
    return opened;
}

// Printer options for a copy.

namespace {

/// The keywords in words. Fewer than two leave nothing to choose: then it is not shown, unless the value is fixed.
void fill_keywords(FormDialog& form, QComboBox& box, const std::vector<std::string>& keywords,
                   const std::string& standard, const std::string& fixed, QString (*word)(std::string_view)) {
    box.clear();
    // Where the queue does not say what it takes by itself, nothing is sent along.
    if (standard.empty() && !keywords.empty()) box.addItem(RecordForms::tr("由印表機決定"), QString());
    for (const auto& keyword : keywords) box.addItem(word(keyword), q(keyword));
    if (!fixed.empty() && box.findData(q(fixed)) < 0) box.addItem(word(fixed), q(fixed));
    box.setCurrentIndex(std::max(0, box.findData(q(fixed.empty() ? standard : fixed))));
    box.setEnabled(fixed.empty());
    form.show_field(box, box.count() > 1 || !fixed.empty());
}

std::string keyword_in(const QComboBox& box) {
    return box.isHidden() ? std::string() : box.currentData().toString().toStdString();
}

}  // namespace

FormDialog* RecordForms::choose_print(Commands& commands, int copy, QWidget* parent,
                                      const std::function<void(const desk::PrintChoice&)>& then) {
    auto& form = *new FormDialog("PrintDialog", "jcic::ui::RecordForms", {}, commands, parent);
    form.title(QT_TR_NOOP("列印"));
    const auto printers = commands.snapshot()->printer;
    auto* queues = form.choice("queue", QT_TR_NOOP("印表機(&Q)"));
    auto* state = form.mark("state");
    state->setProperty("kind", QStringLiteral("note"));
    auto* sides = form.choice("sides", QT_TR_NOOP("單面或雙面(&S)"));
    auto* tray = form.choice("tray", QT_TR_NOOP("紙匣(&T)"));
    auto* media = form.choice("media", QT_TR_NOOP("紙張(&M)"));
    auto* fixed_note = form.say(QT_TR_NOOP("無法變更之項目由管理人員於設定檔固定。"), "fixedNote", "soft");
    fixed_note->setMinimumSize(360, 0);
    fixed_note->setVisible(printers.fixed != desk::PrintChoice{});
    for (const auto& queue : printers.queues)
        queues->addItem(
            queue.description.empty() ? q(queue.name) : tr("%1（%2）").arg(q(queue.description), q(queue.name)),
            q(queue.name));
    queues->setCurrentIndex(queues->findData(q(printers.queue)));
    queues->setEnabled(printers.fixed.queue.empty());
    const auto chosen = [=] { return printers.find(queues->currentData().toString().toStdString()); };
    const auto show_queue = [=, &form] {
        const auto* queue = chosen();
        const auto options = queue != nullptr ? queue->options : desk::OptionChoices{};
        const auto& fixed = printers.fixed.options;
        const auto usual_sides = desk::usual_sides(options), usual_media = desk::usual_media(options);
        fill_keywords(form, *sides, options.sides, usual_sides.empty() ? options.defaults.sides : usual_sides,
                      fixed.sides, words::sides);
        fill_keywords(form, *tray, options.trays, options.defaults.tray, fixed.tray, words::tray);
        fill_keywords(form, *media, options.media, usual_media.empty() ? options.defaults.media : usual_media,
                      fixed.media, words::paper_size);
        const bool ready = queue != nullptr && !queue->trouble;
        state->show_state(ready ? Mark::good : Mark::act, ready              ? tr("可列印")
                                                          : queue == nullptr ? tr("請先選取印表機")
                                                                             : words::words_for(*queue->trouble).title);
    };
    QObject::connect(queues, &QComboBox::currentIndexChanged, &form, show_queue);
    form.unless([=] { return chosen() == nullptr ? tr("請先選取印表機") : QString(); });
    show_queue();
    auto* opened = form.act("print", QT_TR_NOOP("列印(&P)"), [=, &form] {
        form.accept();
        if (then)
            then({queues->currentData().toString().toStdString(),
                  {keyword_in(*sides), keyword_in(*tray), keyword_in(*media)}});
    });
    form.act_button().setText(copy == 0 ? tr("全部列印(&P)") : tr("列印第 %1 份(&P)").arg(copy));
    form.act_button().setFocus();
    return opened;
}

}  // namespace jcic::ui
