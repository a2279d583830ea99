#include "ui/query/serials_dialog.h"

#include <algorithm>

#include "app/words/counted.h"
#include "ui/look/text.h"
#include "ui/record/record_forms.h"

namespace jcic::ui {
namespace {

constexpr int subject_role = Qt::UserRole;
constexpr int row_role = Qt::UserRole + 1;

}  // namespace

SerialsDialog::SerialsDialog(Commands& commands, QWidget* parent)
    : ListDialog("SerialsDialog", {860, 500}, commands, parent) {
    closes_any_time_ = true;
    build();
    connect(subject_, &QLineEdit::textChanged, this, &SerialsDialog::allow);
    connect(why_, &QLineEdit::textChanged, this, &SerialsDialog::allow);
    // Whom JCIC is asked about a person says: a search moves the current line, too.
    connect(list_, &QTreeWidget::itemClicked, this, &SerialsDialog::choose_line);
    connect(list_, &QTreeWidget::itemActivated, this, &SerialsDialog::choose_line);
    allow();
    load_waiting();
}

void SerialsDialog::build() {
    parts_.title_window(QT_TR_NOOP("補查調閱序號"));
    parts_.add_text(column_, "",
                    QT_TR_NOOP("序號遺失，或日誌由備份還原後，以身分證字號向聯徵中心查詢尚持有之序號（須插卡並登入聯徵"
                               "中心）。無查詢案者，須併入已核准之查詢並經核准主管核准，始得調閱。"));
    auto* fields = new QHBoxLayout;
    column_.addLayout(fields);
    subject_ = parts_.add_field<IdLine>(*add_column(*fields, 1), "lostSubject", QT_TR_NOOP("身分證字號(&S)"));
    why_ = parts_.add_field<QLineEdit>(*add_column(*fields, 2), "lostWhy", QT_TR_NOOP("補查事由(&W)"));
    parts_.name_widget(*why_, QT_TR_NOOP("補查事由"));
    auto* subjects = make_way("askSubjects", QT_TR_NOOP("列出可能當事人(&L)"), [this] { ask_subjects(); });
    ask_ = make_way(
        "askSerials", QT_TR_NOOP("向聯徵中心查詢(&A)"), [this] { ask_serials(); },
        [this] {
            return subject_->text().trimmed().isEmpty() ? tr("請先填身分證字號")
                   : why_->text().trimmed().isEmpty()   ? tr("請先輸入事由")
                                                        : QString();
        });
    lead_ = parts_.make_text("serialsLead", nullptr, "soft");
    add_row(column_, {lead_, subjects, ask_})->setStretchFactor(lead_, 1);
    list_ = add_list({"serials",
                      QT_TR_NOOP("序號與當事人"),
                      {{"item", QT_TR_NOOP("項目")},
                       {"serial", QT_TR_NOOP("序號")},
                       {"at", QT_TR_NOOP("取得時間")},
                       {"until", QT_TR_NOOP("暫存至")},
                       {"note", QT_TR_NOOP("說明")}},
                      "serials",
                      [this] {
                          return told_ ? tr("聯徵中心未持有該當事人之序號。")
                                       : tr("無等待併入之序號；請填寫身分證字號及事由，向聯徵中心查詢。");
                      }});
    auto* taking_over = make_way(
        "takeOver", QT_TR_NOOP("併入查詢…(&T)"), [this] { take_over(); },
        [this] {
            const auto none = none_chosen(*list_);
            return none.isEmpty() && chosen() == nullptr ? tr("本筆無可併入之已核准查詢案") : none;
        });
    ask_->setDefault(true);
    add_ways({taking_over, nullptr, make_close()});
    hold({subject_, why_, list_, findChild<QLineEdit*>(QStringLiteral("serialsSearch"))});
}

void SerialsDialog::load_waiting() {
    look(command::WaitingSerials{},
         [this](std::vector<desk::WaitingSerial> waiting) { show_waiting(std::move(waiting)); });
}

void SerialsDialog::add_line(const QStringList& cells, const QString& subject, const std::string& row) {
    auto* item = new ListLine(list_, cells);
    item->setData(0, subject_role, subject);
    item->setData(0, row_role, q(row));
}

/// Beside an answer, one without a line too, only what may be taken over is learnt; else the numbers that wait stand.
void SerialsDialog::show_waiting(std::vector<desk::WaitingSerial> waiting) {
    waiting_ = std::move(waiting);
    if (!told_) {
        list_->clear();
        for (const auto& one : waiting_)
            add_line({q(domain::code_of(one.serial.item)), q(one.serial.masked), roc_time(one.serial.issued),
                      roc_time(one.serial.deadline),
                      one.queries.empty()
                          ? tr("補查第 %1 筆，等待已核准的查詢案").arg(q(one.serial.row))
                          : tr("補查第 %1 筆，可併入 %2").arg(q(one.serial.row), q(one.queries.front().case_number))},
                     q(one.serial.subject.text()), one.serial.row);
        lead_->setText(waiting_.empty() ? tr("無待併入之調閱序號。")
                                        : tr("%Ln 個序號等待併入查詢案。", nullptr, words::counted(waiting_.size())));
        list_->setCurrentItem(list_->topLevelItem(0));
    }
    allow();
}

void SerialsDialog::ask_subjects() {
    if (busy_) return;
    let_stop(ask(command::SubjectsToAsk{},
                 [this](const std::vector<desk::SubjectToAsk>& subjects) { show_subjects(subjects); }));
}

void SerialsDialog::show_subjects(const std::vector<desk::SubjectToAsk>& subjects) {
    told_ = true;
    list_->clear();
    for (const auto& one : subjects) {
        QStringList why;
        if (one.in_ledger) why << tr("本機有未發查或結果未明的查詢");
        if (one.in_z52) why << tr("Z52 有、本機無之查詢");
        add_line({QString(), q(one.subject_id), QString(), QString(), listed(why)}, q(one.subject_id), "");
    }
    lead_->setText(tr("%Ln 位當事人可能有序號待補查。", nullptr, words::counted(subjects.size())));
    list_->setCurrentItem(list_->topLevelItem(0));
}

void SerialsDialog::ask_serials() {
    if (!ask_->isEnabled()) return;
    const auto subject = subject_->text().trimmed();
    let_stop(ask(command::FindSerials{from_typed(subject), from_typed(why_->text())},
                 [this, subject](const inquiry::SerialsFound& found) { show_found(found, subject); }));
}

void SerialsDialog::show_found(const inquiry::SerialsFound& found, const QString& subject) {
    told_ = true;
    list_->clear();
    for (const auto& one : found.serials)
        add_line({q(domain::code_of(one.item)), q(one.masked), roc_time(one.issued), roc_time(one.deadline),
                  one.query ? tr("於本機查詢案內") : tr("本機無查詢案，登記為補查第 %1 筆").arg(q(one.row))},
                 subject, one.row);
    for (const auto& line : found.not_here)
        add_line({q(line.item), QString(), roc_time(line.at), QString(),
                  tr("Z52 有、本機無：案號 %1").arg(q(line.case_number))},
                 subject, "");
    lead_->setText(tr("聯徵中心仍持有 %Ln 個調閱序號。", nullptr, words::counted(found.serials.size())));
    list_->setCurrentItem(list_->topLevelItem(0));
    load_waiting();
    Q_EMIT changed();
}

void SerialsDialog::choose_line(const QTreeWidgetItem* item) {
    if (!busy_) subject_->setText(item->data(0, subject_role).toString());
}

const desk::WaitingSerial* SerialsDialog::chosen() const {
    const auto* item = list_->currentItem();
    if (item == nullptr) return nullptr;
    const auto row = item->data(0, row_role).toString().toStdString();
    const auto found =
        std::ranges::find_if(waiting_, [&](const desk::WaitingSerial& one) { return one.serial.row == row; });
    return found == waiting_.end() || found->queries.empty() ? nullptr : &*found;
}

void SerialsDialog::take_over() {
    const auto* waiting = chosen();
    if (waiting == nullptr) return;
    const auto* dialog = RecordForms::take_over_serial(commands_, *waiting, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        told_ = false;
        list_->clear();
        load_waiting();
        Q_EMIT changed();
    });
}

/// While JCIC is asked nothing of the question changes; then the keys go on from where they were.
void SerialsDialog::set_busy(bool busy) {
    if (busy) asked_from_ = focusWidget();
    ListDialog::set_busy(busy);
    if (!busy && asked_from_) asked_from_->setFocus();
}

}  // namespace jcic::ui
