#include "ui/help/help_places.h"

#include <QWidget>
#include <algorithm>

#include "ui/help/fault_panel.h"

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

}  // namespace jcic::ui
