#pragma once
// What the terminal program says to people: Traditional Chinese; other languages by Qt's translation, context "Cli".

#include <QCoreApplication>
#include <QStringList>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/text.h"

namespace jcic::cli {

/// Cli::tr("中文") is the text in the language chosen. A table marks its texts with QT_TRANSLATE_NOOP("Cli", "中文").
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// A value within a sentence, on its line.
[[nodiscard]] inline QString text_of(std::string_view text) {
    return QString::fromStdString(visible_line(text));
}

/// "0129999-03：卡片已解鎖": what is spoken of, then what is said of it.
[[nodiscard]] inline std::string said_of(std::string_view subject, std::string_view text) {
    return Cli::tr("%1：%2").arg(text_of(subject), text_of(text)).toStdString();
}

/// "T50、T51", as the language has it: several in one line.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& parts) {
    QStringList out;
    for (const auto& part : parts) out << QString::fromStdString(part);
    return out.join(Cli::tr("、")).toStdString();
}

}  // namespace jcic::cli
