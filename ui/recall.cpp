#include "ui/recall.h"

#include <QPointer>
#include <memory>
#include <utility>

#include "app/desk/commands/queries.h"

namespace jcic::ui {

void recall_by(QLineEdit& search, Commands& commands, std::function<void(const Fault&)> failed) {
    const QPointer<QLineEdit> field = &search;
    const auto recalled = std::make_shared<bool>(false);
    const auto ask = [field, recalled, &commands, failed = std::move(failed)](const std::string& text) {
        if (text.empty() && !std::exchange(*recalled, false)) return;  // nothing to be put away
        commands.send(command::Recall{text}, [field, recalled, failed, text](Result<std::size_t> found) {
            if (!field || text.empty()) return;  // a seat that was left meanwhile shows nothing anyway
            if (!found) return failed(found.error());
            *recalled = true;
            if (*found == 0) failed(Fault{FaultCode::query_unknown, "search", {}});
        });
    };
    QObject::connect(&search, &QLineEdit::returnPressed, &search,
                     [field, ask] { ask(field->text().trimmed().toStdString()); });
    QObject::connect(&search, &QLineEdit::textChanged, &search, [ask](const QString& text) {
        if (text.isEmpty()) ask({});
    });
}

}  // namespace jcic::ui
