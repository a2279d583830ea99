#include "ui/help/help_keys.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWidget>
#include <algorithm>

#include "ui/help/fault_panel.h"
#include "ui/help/help_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/secrets/secret_field.h"
#include "ui/system/idle_watch.h"

namespace jcic::ui {
namespace {

constexpr auto* own_page = "helpPage";

constexpr HelpPlace pages_of_windows[]{
    {"StartDialog", "setting-up"},
    {"SetupDialog", "setting-up"},
    {"MissingDialog", "setting-up"},
    {"SignInPage", "sign-in"},
    {"RecoveryDialog", "sign-in"},
    {"UseRecoveryDialog", "sign-in"},
    {"UnlockTogetherDialog", "sign-in"},
    {"draftQuestion", "sign-in"},
    {"HandOverCaseDialog", "board"},
    {"BatchPanel", "batch"},
    {"TogetherDialog", "approval"},
    {"OpenJcicDialog", "open-jcic"},
    {"DoubtDialog", "record"},
    {"PrintDialog", "copies"},
    {"AnotherCopyDialog", "copies"},
    {"PrintCaseDialog", "copies"},
    {"SaveDialog", "copies"},
    {"sheetsQuestion", "copies"},
    {"textQuestion", "copies"},
    {"WitnessDialog", "destruction"},
    {"RetentionDialog", "destruction"},
    {"HandOverDialog", "card"},
    {"ReceiveCardDialog", "receiving"},
    {"CardPasswordDialog", "card-password"},
    {"AccountPasswordDialog", "sign-in"},
    {"OwnCardDialog", "sign-in"},
    {"OwnPinDialog", "sign-in"},
    {"StepDialog", "registers"},
    {"CountDialog", "registers"},
    {"ReadInDialog", "registers"},
    {"DeskLinksDialog", "registers"},
    {"AuthorisationsDialog", "authorisations"},
    {"registerDialog", "registers"},
    {"AttachmentDialog", "registers"},
    {"AffectedDialog", "incidents"},
    {"PapersDialog", "auditor"},
    {"AnswersDialog", "auditor"},
    {"InspectionDialog", "auditor"},
    {"StatisticsDialog", "auditor"},
    {"BranchReportsDialog", "auditor"},
    {"SampleDialog", "auditor"},
    {"ReviewDialog", "auditor"},
    {"ReviewedRecordDialog", "auditor"},
    {"Z52Dialog", "auditor"},
    {"BillDialog", "auditor"},
    {"RightsDialog", "administrator"},
    {"DutiesDialog", "calendar"},
    {"WeeklySheetDialog", "weekly-sheet"},
    {"HeadDialog", "ledger"},
    {"SealsDialog", "ledger"},
    {"DeletionsDialog", "ledger"},
    {"ValuesExportDialog", "ledger"},
    {"PaperDialog", "ledger"},
    {"SerialsDialog", "serials"},
    {"TakingOverDialog", "serials"},
    {"SettingsDialog", "settings"},
    {"SettingDialog", "settings"},
    {"SelfCheckDialog", "self-check"},
    {"reportDialog", "self-check"},
    {"faultDialog", "faults"},
    {"HelpDialog", "help"},
    {"KeysDialog", "help"},
    {"PlacesDialog", "help"},
    {"PracticeMenu", "practice"},
    {"FirstDayDialog", "practice"},
};

QString page_named(const QString& name) {
    const auto* found =
        std::ranges::find_if(pages_of_windows, [&](const auto& one) { return name == QLatin1String(one.window); });
    return found == std::end(pages_of_windows) ? QString() : QString::fromLatin1(found->page);
}

/// By what it says itself, by its name, or by its class where the name is another.
QString page_of(const QWidget& widget) {
    if (const auto own = widget.property(own_page).toString(); !own.isEmpty()) return own;
    if (const auto* fault = qobject_cast<const FaultPanel*>(&widget)) return fault->help_page();
    const auto named = page_named(widget.objectName());
    return named.isEmpty()
               ? page_named(QString::fromLatin1(widget.metaObject()->className()).section(QStringLiteral("::"), -1))
               : named;
}

}  // namespace

std::span<const HelpPlace> help_places() {
    return pages_of_windows;
}

void set_help_page(QWidget& widget, const char* page) {
    widget.setProperty(own_page, QLatin1String(page));
}

QString help_page_of(const QWidget& window) {
    // A window remembers the focus of a page that is no longer in front.
    const auto* focus = window.focusWidget();
    if (focus != nullptr && !focus->isVisible()) focus = nullptr;
    for (const QWidget* at = focus; at != nullptr && at != &window; at = at->parentWidget())
        if (const auto page = page_of(*at); !page.isEmpty()) return page;
    // A window that only tells a fault.
    if (window.objectName() == QLatin1String("faultDialog"))
        if (const auto* fault = window.findChild<FaultPanel*>()) return fault->help_page();
    for (const auto* one : window.findChildren<QWidget*>()) {
        if (!one->isVisible() || one->window() != &window || qobject_cast<const FaultPanel*>(one) != nullptr) continue;
        // Practice goes with every page, and is none of them.
        if (const auto page = page_of(*one); !page.isEmpty() && page != QLatin1String("practice")) return page;
    }
    return page_of(window);
}

QString help_page_for(const QWidget& window) {
    QString page;
    for (const QWidget* at = &window; page.isEmpty() && at != nullptr;
         at = at->parentWidget() != nullptr ? at->parentWidget()->window() : nullptr)
        page = help_page_of(*at);
    return page;
}

KeysDialog::KeysDialog(const std::vector<KeyLine>& here, const std::vector<KeyLine>& everywhere, QWidget* parent)
    : QDialog(parent), list_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("KeysDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("按鍵一覽"));
    auto* lead = new QLabel(tr("本視窗目前可用按鍵(&L)；Tab 移至下一欄位，Esc 關閉對話框。"), this);
    lead->setWordWrap(true);
    lead->setBuddy(list_);
    list_->setObjectName(QStringLiteral("keys"));
    list_->setAccessibleName(tr("按鍵"));
    list_->setHeaderLabels({tr("功能"), tr("按鍵"), tr("目前")});
    key_columns(*list_, {"what", "keys", "now"});
    list_->setRootIsDecorated(false);
    add_group(tr("本視窗"), here);
    add_group(tr("每個視窗"), everywhere);
    list_->expandAll();
    auto* ways = new ListWays(*list_, QStringLiteral("keys"), ListWays::Widths::by_contents);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("keysClose"));
    close->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lead);
    column->addWidget(ways->add_search());
    column->addWidget(list_, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    open_at_size(*this, {640, 500});
    if (const auto* first = list_->topLevelItem(0); first != nullptr && first->childCount() > 0)
        list_->setCurrentItem(first->child(0));
    list_->setFocus();
}

void KeysDialog::add_group(const QString& name, const std::vector<KeyLine>& lines) {
    auto* group = new QTreeWidgetItem(list_, {name});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    for (const auto& line : lines)
        new QTreeWidgetItem(group, {line.says, line.keys, line.enabled ? QString() : tr("目前不可用")});
}

void show_keys(QWidget* window) {
    if (qobject_cast<KeysDialog*>(window) != nullptr) return;
    (new KeysDialog(keys_of(*window), keys_everywhere(), window))->open();
}

namespace {

/// Whether a character that is typed now goes into a field.
bool somebody_types() {
    const auto* at = QApplication::focusWidget();
    if (at == nullptr) return false;
    if (qobject_cast<const SecretField*>(at) != nullptr) return true;
    if (const auto* line = qobject_cast<const QLineEdit*>(at)) return !line->isReadOnly();
    if (const auto* text = qobject_cast<const QTextEdit*>(at)) return !text->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(at)) return !text->isReadOnly();
    if (const auto* box = qobject_cast<const QComboBox*>(at)) return box->isEditable();
    // A spin box types through its own field, to which it sends the focus's keys.
    return at->inherits("QAbstractSpinBox");
}

bool with_nothing(const QKeyEvent& key) {
    return (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
}

bool is_help(const QKeyEvent& key) {
    return key.key() == Qt::Key_F1 && key.modifiers() == Qt::NoModifier;
}

/// Where / stands above another sign, Shift is held too.
bool is_slash_with_control(const QKeyEvent& key) {
    return key.key() == Qt::Key_Slash &&
           (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::ControlModifier;
}

bool is_question(const QKeyEvent& key) {
    return key.text() == QLatin1String("?") && with_nothing(key) && !somebody_types();
}

struct HelpKey {
    bool (*pressed)(const QKeyEvent& key);
    void (*act)(QWidget* window);
    QKeySequence shown;
    const char* says;
};

const std::vector<HelpKey>& help_keys() {
    static const std::vector<HelpKey> all{
        {is_help, ask_for_help, Qt::Key_F1, QT_TRANSLATE_NOOP("Keys", "本視窗說明")},
        {is_slash_with_control, show_keys, Qt::CTRL | Qt::Key_Slash, QT_TRANSLATE_NOOP("Keys", "本視窗按鍵")},
        {is_question, show_keys, Qt::Key_Question, QT_TRANSLATE_NOOP("Keys", "本視窗按鍵（非輸入欄位時）")}};
    return all;
}

QWidget* window_in_front() {
    auto* active = QApplication::activeWindow();
    return active != nullptr ? active : QApplication::activeModalWidget();
}

}  // namespace

HelpKeys::HelpKeys(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool HelpKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || QApplication::activePopupWidget() != nullptr)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    for (const auto& one : help_keys()) {
        if (!one.pressed(key)) continue;
        auto* window = window_in_front();
        if (window == nullptr) return false;
        event->accept();
        if (!key.isAutoRepeat()) one.act(window);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ask_for_help(QWidget* window) {
    show_help(window, help_page_for(*window));
}

std::vector<KeyLine> keys_everywhere() {
    std::vector<KeyLine> out;
    const auto add = [&out](const QKeySequence& keys, const char* says) {
        out.push_back({keys.toString(QKeySequence::NativeText), QCoreApplication::translate("Keys", says)});
    };
    for (const auto& one : help_keys()) add(one.shown, one.says);
    add(LeaveKey::keys, LeaveKey::says);
    return out;
}

}  // namespace jcic::ui
