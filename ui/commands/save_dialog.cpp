#include "ui/commands/save_dialog.h"

#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>
#include <QTreeView>
#include <utility>

#include "app/desk/commands/lists.h"
#include "app/domain/password_maker.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/file_picker.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct SaveDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::SaveDialog)
public:
    explicit SaveDialog(QWidget& form);

    QLabel* lead = nullptr;
    QLabel* internal = nullptr;
    QLineEdit* file = nullptr;
    QPushButton* choose = nullptr;
    QCheckBox* inClear = nullptr;
    MarkLabel* clearNote = nullptr;
    QLineEdit* clearReason = nullptr;
    QLabel* clearReasonLabel = nullptr;
    SecretField* password = nullptr;
    QLabel* passwordLabel = nullptr;
    SecretField* again = nullptr;
    QLabel* againLabel = nullptr;
    QPushButton* make = nullptr;
    ShownSecret* made = nullptr;
    QCheckBox* ownCard = nullptr;
    MarkLabel* cardNote = nullptr;
    SecretField* ownPin = nullptr;
    QLabel* ownPinLabel = nullptr;
    QCheckBox* lastTry = nullptr;
    MarkLabel* note = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* save = nullptr;
};

/// From top to bottom.
SaveDialog::SaveDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("另存加密檔"));
    auto* column = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    lead = put(
        *column,
        parts.make_text(
            "lead",
            QT_TR_NOOP("檔案以 AES-256 加密。密碼至少 8 個字元，須含大小寫英文、數字及特殊符號；遺忘密碼將無法開啟。"),
            "soft"));
    lead->setMinimumSize(440, 42);
    internal = put(*column, parts.make_text("internal", QT_TR_NOOP("限內部業務使用：不得提供他人、傳輸境外或另作不必要"
                                                                   "之複本（R-PA-7）。存檔將記入日誌。")));
    internal->setMinimumSize(440, 42);
    file = parts.make<QLineEdit>("file", QT_TR_NOOP("檔案(&F)"));
    put(*column, parts.make_label(*file, QT_TR_NOOP("檔案(&F)")));
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    put(*row, file, 1);
    choose = put(*row, parts.make_button("choose", QT_TR_NOOP("選擇…(&H)")));
    inClear = put(*column, parts.make_tick("inClear", QT_TR_NOOP("不加密，不設密碼(&U)")));
    clearNote = put(*column, parts.make<MarkLabel>("clearNote"));
    clearNote->setWordWrap(true);
    clearNote->setMinimumSize(440, 72);
    clearReason = parts.add_field<QLineEdit>(*column, clearReasonLabel, "clearReason", QT_TR_NOOP("不加密的事由(&R)"));
    // Beside each other: the dialog stays within a small screen.
    auto* twice = add_layout<QHBoxLayout>(*column, 8);
    auto* first = add_layout<QVBoxLayout>(*twice, 8);
    auto* second = add_layout<QVBoxLayout>(*twice, 8);
    password = parts.add_field<SecretField>(*first, passwordLabel, "password", QT_TR_NOOP("開啟密碼(&P)"));
    again = parts.add_field<SecretField>(*second, againLabel, "again", QT_TR_NOOP("再次輸入(&A)"));
    parts.name_widget(*again, QT_TR_NOOP("再次輸入開啟密碼"));
    make = put(*column, parts.make_button("make", QT_TR_NOOP("改用程式產生的密碼(&G)")));
    made = put(*column, parts.make<ShownSecret>("made", QT_TR_NOOP("產生的密碼，顯示在螢幕上")));
    auto* signing = add_layout<QHBoxLayout>(*column, 8);
    ownCard = put(*signing, parts.make_tick("ownCard", QT_TR_NOOP("以本人卡片簽章(&I)")), 1);
    auto* card = add_layout<QVBoxLayout>(*signing, 8);
    ownPin = parts.add_field<SecretField>(*card, ownPinLabel, "ownPin", QT_TR_NOOP("本人卡片 PIN(&N)"));
    cardNote = put(*column, parts.make<MarkLabel>("cardNote"));
    cardNote->setWordWrap(true);
    lastTry = put(*column, parts.make_tick("ownLastTry", QT_TR_NOOP("本人知悉此為最後一次，輸入錯誤即鎖卡(&L)")));
    note = put(*column, parts.make<MarkLabel>("note"));
    column->addStretch();
    cancel = parts.make_button("cancel", QT_TR_NOOP("取消(&C)"));
    save = parts.make_button("save", QT_TR_NOOP("存檔(&S)"));
    add_row(*column, {nullptr, cancel, save});
    make_primary(*save);
    follow({file, choose, inClear, clearReason, password, again, make, ownCard, ownPin, lastTry, save, cancel});
}

}  // namespace Ui

SaveDialog::SaveDialog(Random& random, SavedThing thing, QWidget* parent)
    : QDialog(parent), random_(random), thing_(std::move(thing)), ui_(std::make_unique<Ui::SaveDialog>(*this)) {
    encrypted_ = {tr("加密 PDF (*.pdf)"), QStringLiteral("pdf")};
    setAttribute(Qt::WA_DeleteOnClose);
    ui_->made->hide();
    for (auto* one :
         std::initializer_list<QWidget*>{ui_->inClear, ui_->clearNote, ui_->clearReasonLabel, ui_->clearReason,
                                         ui_->ownCard, ui_->cardNote, ui_->ownPinLabel, ui_->ownPin, ui_->lastTry})
        one->hide();
    connect(ui_->ownCard, &QCheckBox::toggled, this, &SaveDialog::choose_signer);
    connect(ui_->ownPin, &SecretField::edited, this, &SaveDialog::allow);
    connect(ui_->ownPin, &SecretField::entered, ui_->save, &QPushButton::click);
    connect(ui_->lastTry, &QCheckBox::toggled, this, &SaveDialog::allow);
    connect(ui_->inClear, &QCheckBox::toggled, this, &SaveDialog::choose_clear);
    connect(ui_->clearReason, &QLineEdit::textChanged, this, &SaveDialog::allow);
    connect(ui_->make, &QPushButton::clicked, this, &SaveDialog::make_password);
    connect(ui_->choose, &QPushButton::clicked, this, &SaveDialog::choose_file);
    connect(ui_->file, &QLineEdit::textChanged, this, &SaveDialog::allow);
    connect(ui_->password, &SecretField::edited, this, &SaveDialog::allow);
    connect(ui_->again, &SecretField::edited, this, &SaveDialog::allow);
    connect(ui_->password, &SecretField::entered, ui_->again, qOverload<>(&QWidget::setFocus));
    connect(ui_->again, &SecretField::entered, ui_->save, &QPushButton::click);
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->save, &QPushButton::clicked, this, &SaveDialog::save);
    connect(this, &SaveDialog::chosen, this, [this] { remember_folder(thing_.purpose, ui_->file->text().trimmed()); });
    ui_->password->setFocus();  // the file has a name already
    propose();
}

SaveDialog::~SaveDialog() = default;

std::filesystem::path SaveDialog::file() const {
    return ui_->file->text().toStdString();
}

void SaveDialog::save_as(const QString& filter, const QString& suffix) {
    encrypted_ = {filter, suffix};
    if (ui_->file->text() == proposed_) propose();
}

void SaveDialog::propose() {
    const auto suffix = kind().suffix;
    propose_file(*this, thing_.purpose, thing_.name, suffix, [this, suffix](const QString& file) {
        if (ui_->file->text() != proposed_) return;  // somebody wrote there meanwhile
        if (kind().suffix != suffix) return propose();
        proposed_ = file;
        ui_->file->setText(proposed_);
    });
}

void SaveDialog::offer_in_clear(bool may, const QString& filter, const QString& suffix) {
    clear_ = {filter, suffix};
    ui_->inClear->show();
    ui_->inClear->setEnabled(may);
    if (may) return;
    ui_->clearNote->setMinimumHeight(0);
    ui_->clearNote->show_state(Mark::not_yet, tr("不加密存檔由單位主管辦理（R-PA-5）"));
    ui_->clearNote->show();
}

void SaveDialog::offer_own_card(bool signs, bool last_try) {
    last_try_ = last_try;
    ui_->ownCard->show();
    ui_->ownCard->setEnabled(signs);
    ui_->internal->setText(
        tr("限內部業務使用：不得提供他人、傳輸境外或另作不必要之複本（R-PA-7）。存檔將記入日誌，檔案經簽"
           "章，更動即可發現。"));
    choose_signer();
}

void SaveDialog::choose_signer() {
    const bool own = by_own_card();
    for (auto* one : std::initializer_list<QWidget*>{ui_->ownPinLabel, ui_->ownPin}) one->setVisible(own);
    ui_->lastTry->setVisible(own && last_try_);
    ui_->lastTry->setChecked(false);
    ui_->cardNote->setHidden(own && last_try_);
    if (!ui_->ownCard->isEnabled())
        ui_->cardNote->show_state(Mark::not_yet, tr("本機未設定得以簽章之本人卡片，由聯徵晶片卡或本工作站簽章"));
    else if (own)
        ui_->cardNote->show_state(Mark::mind, tr("請插入本人卡片；PIN 錯誤即不存檔，並計入卡片之錯誤次數"));
    else
        ui_->cardNote->show_state(Mark::not_yet, tr("未勾選者，由聯徵晶片卡或本工作站簽章"));
    if (own) ui_->ownPin->setFocus();
    allow();
}

bool SaveDialog::by_own_card() const {
    return ui_->ownCard->isChecked();
}

bool SaveDialog::last_try_agreed() const {
    return last_try_ && ui_->lastTry->isChecked();
}

std::string SaveDialog::in_clear() const {
    return ui_->inClear->isChecked() ? ui_->clearReason->text().trimmed().toStdString() : std::string();
}

const SaveDialog::Kind& SaveDialog::kind() const {
    return ui_->inClear->isChecked() ? clear_ : encrypted_;
}

/// One that was made for a file that is not to have it is seen no more, and taken for no other file.
void SaveDialog::forget_passwords() {
    ui_->made->show_secret(Secret());
    ui_->note->show_state(Mark::not_yet, {});
    for (auto* one : {ui_->password, ui_->again}) {
        one->clear();
        one->setEnabled(true);
    }
}

void SaveDialog::choose_clear(bool in_clear) {
    forget_passwords();
    ui_->made->hide();
    for (auto* one : std::initializer_list<QWidget*>{ui_->lead, ui_->passwordLabel, ui_->password, ui_->againLabel,
                                                     ui_->again, ui_->make, ui_->note})
        one->setHidden(in_clear);
    for (auto* one : std::initializer_list<QWidget*>{ui_->clearNote, ui_->clearReasonLabel, ui_->clearReason})
        one->setVisible(in_clear);
    ui_->clearNote->show_state(
        Mark::act,
        tr("不加密：任何取得檔案者均得閱覽個人資料。由單位主管簽署，連同事由記入日誌；使用後請刪除（R-PA-5、R-PA-7）"));
    ui_->save->setText(in_clear ? tr("不加密存檔(&S)") : tr("存檔(&S)"));
    // As the one kind it would be refused as the other.
    const auto& left = in_clear ? encrypted_ : clear_;
    const auto typed = ui_->file->text();
    if (typed.endsWith(QLatin1Char('.') + left.suffix))
        ui_->file->setText(typed.chopped(left.suffix.size()) + kind().suffix);
    allow();
}

void SaveDialog::choose_file() {
    const auto* picker =
        open_save_picker(this, thing_.purpose, ui_->inClear->isChecked() ? tr("存檔，不加密") : tr("另存加密檔"),
                         kind().filter, kind().suffix, ui_->file->text().trimmed());
    connect(picker, &QFileDialog::fileSelected, ui_->file, &QLineEdit::setText);
}

void SaveDialog::make_password() {
    ui_->made->show_secret(domain::made_password(random_));
    ui_->made->show();
    ui_->password->clear();
    ui_->again->clear();
    ui_->password->setEnabled(false);
    ui_->again->setEnabled(false);
    ui_->note->show_state(Mark::mind, tr("請即抄錄密碼並與檔案分別保管，關閉視窗後不再顯示"));
    allow();
}

void SaveDialog::allow() {
    const bool typed = !ui_->password->empty() && !ui_->again->empty();
    const bool clear = ui_->inClear->isChecked();
    const bool kept = clear ? !in_clear().empty() : typed || !ui_->made->secret().empty();
    const bool own = by_own_card();
    enable_unless(*ui_->save, still_lacking({{!ui_->file->text().trimmed().isEmpty(), ui_->file},
                                             {kept, clear ? static_cast<QWidget*>(ui_->clearReason) : ui_->password},
                                             {!own || !ui_->ownPin->empty(), ui_->ownPin},
                                             {!own || !last_try_ || ui_->lastTry->isChecked(), ui_->lastTry}}));
}

void SaveDialog::save() {
    if (ui_->inClear->isChecked()) {
        Q_EMIT chosen();
        return accept();
    }
    if (!ui_->made->secret().empty()) {
        password_ = ui_->made->secret().clone();
        pin_ = ui_->ownPin->take();
        Q_EMIT chosen();
        return accept();
    }
    password_ = ui_->password->take();
    const auto again = ui_->again->take();
    if (!password_.equals(again)) {
        password_.wipe();
        ui_->note->show_state(Mark::act, tr("兩次輸入的密碼不一致，請再次輸入"));
        ui_->password->setFocus();
        return;
    }
    pin_ = ui_->ownPin->take();
    Q_EMIT chosen();
    accept();
}

namespace {

/// Both lines of a cell: what stands below belongs to it.
std::string whole_cell(const QModelIndex& index) {
    const auto below = index.data(second_line_role).toString();
    const auto text = index.data().toString();
    return (below.isEmpty() ? text : text + QLatin1Char(' ') + below).toStdString();
}

}  // namespace

ListSaving::ListSaving(QAbstractItemView& view, ListColumns& columns, std::string name, Commands& commands)
    : QObject(&view), view_(view), name_(std::move(name)), commands_(commands) {
    const auto* tree = qobject_cast<QTreeView*>(&view);
    header_ = tree != nullptr ? tree->header() : qobject_cast<QTableView*>(&view)->horizontalHeader();
    add_key(QKeySequence::Save, &view_, QT_TRANSLATE_NOOP("Keys", "另存清單（加密）"), [this] { ask(); });
    connect(&columns, &ListColumns::menu_made, this, [this](QMenu* menu) {
        auto* save = menu->addAction(tr("另存清單…(&A)"));
        connect(save, &QAction::triggered, this, &ListSaving::ask);
        const auto allowed = may();
        save->setEnabled(allowed.has_value());
        menu->setToolTipsVisible(true);
        if (!allowed) save->setToolTip(words::words_for(allowed.error()).cause);
    });
}

/// As the desk will judge it: nobody types a password for what is refused afterwards.
Result<void> ListSaving::may() const {
    const auto snapshot = commands_.snapshot();
    return desk::may_save_list(name_, snapshot->seat ? snapshot->seat->person.duties : std::set<domain::Duty>{});
}

void ListSaving::ask() {
    if (const auto allowed = may(); !allowed) {
        Q_EMIT commands_.failed(allowed.error());
        return;
    }
    auto* dialog = new SaveDialog(random_, {"list", dated(view_.accessibleName(), commands_.snapshot()->now)}, &view_);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip)"), QStringLiteral("zip"));
    // As it is shown now: rows come and go while the password is typed.
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, list = shown()] {
        commands_.send(
            this, command::SaveList{list, dialog->file()}, [this](Result<std::size_t> saved) { report_saved(saved); },
            together(dialog->take_password()));
    });
    dialog->open();
}

desk::ShownList ListSaving::shown() const {
    desk::ShownList out;
    out.name = name_;
    out.title = view_.accessibleName().toStdString();
    std::vector<int> columns;
    for (int place = 0; place < header_->count(); ++place)
        if (const int section = header_->logicalIndex(place); !header_->isSectionHidden(section)) {
            columns.push_back(section);
            out.columns.push_back(view_.model()->headerData(section, Qt::Horizontal).toString().toStdString());
        }
    add_rows(out, {}, columns);
    return out;
}

/// What the list's own search hides (ui/lists/list_ways.h).
bool ListSaving::is_hidden(int row, const QModelIndex& parent) const {
    if (const auto* tree = qobject_cast<const QTreeView*>(&view_)) return tree->isRowHidden(row, parent);
    const auto* table = qobject_cast<const QTableView*>(&view_);
    return table != nullptr && table->isRowHidden(row);
}

/// Of a tree the rows of its groups, folded or not; where several rows are chosen, these alone.
void ListSaving::add_rows(desk::ShownList& list, const QModelIndex& parent, const std::vector<int>& columns) const {
    const auto* model = view_.model();
    const auto chosen = view_.selectionModel()->selectedRows();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const auto first = model->index(row, 0, parent);
        if (first.data(group_role).isValid()) {
            add_rows(list, first, columns);
            continue;
        }
        if (is_hidden(row, parent) || (chosen.size() > 1 && !chosen.contains(first))) continue;
        auto& cells = list.rows.emplace_back();
        for (const int column : columns) cells.push_back(whole_cell(first.siblingAtColumn(column)));
    }
}

void ListSaving::report_saved(const Result<std::size_t>& saved) {
    if (!saved) {
        Q_EMIT commands_.failed(saved.error());
        return;
    }
    auto* said =
        new QMessageBox(QMessageBox::NoIcon, tr("另存清單"),
                        tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(*saved)), QMessageBox::Ok, &view_);
    said->setObjectName(QStringLiteral("listSaved"));
    said->setAttribute(Qt::WA_DeleteOnClose);
    said->open();
}

}  // namespace jcic::ui
