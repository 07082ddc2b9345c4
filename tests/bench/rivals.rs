//! The same questionnaire made in other ways, see `rivals/README.md`: built anew for each bench.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, anyhow, ensure};
use serde_json::{Value, json};
use shopready_browser_tests::{Result, paths};
use shopready_content::compress::{SIBLINGS, sibling};
use shopready_content::language::Language;
use shopready_content::questionnaire::{self, Questionnaire};
use shopready_content::text::Text;

/// The language in which they are built: a rival has one only.
const LANGUAGE: Language = Language::ZhHant;

/// Builds a survey with SurveyJS; gives the folder to serve.
///
/// # Errors
/// When npm or esbuild is missing, or the content is wrong.
pub(crate) fn surveyjs() -> Result<PathBuf> {
    let source = source();
    run(Command::new("npm")
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .arg("--prefix")
        .arg(&source))?;
    let folder = new_folder("surveyjs")?;
    let data = folder.with_extension("json");
    fs::write(&data, questionnaire()?.to_string())?;
    run(Command::new("esbuild")
        .arg(source.join("surveyjs/main.js"))
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--log-level=error",
        ])
        .arg(format!("--alias:questionnaire={}", data.display()))
        .arg(format!("--outfile={}", folder.join("main.js").display())))?;
    fs::copy(source.join("surveyjs/index.html"), folder.join("index.html"))?;
    compress(&folder)?;
    Ok(folder)
}

/// Builds the page without a framework; gives the folder to serve.
///
/// # Errors
/// When the content is wrong.
pub(crate) fn plain() -> Result<PathBuf> {
    let folder = new_folder("plain")?;
    let page = fs::read_to_string(source().join("plain/index.html"))?;
    // A text must not end the script.
    let data = questionnaire()?.to_string().replace('<', "\\u003c");
    fs::write(
        folder.join("index.html"),
        page.replace("/*QUESTIONNAIRE*/", &data),
    )?;
    compress(&folder)?;
    Ok(folder)
}

fn source() -> PathBuf {
    paths::tests().join("bench/rivals")
}

fn new_folder(name: &str) -> Result<PathBuf> {
    let folder = paths::output().join("rivals").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn run(command: &mut Command) -> Result {
    let name = command.get_program().to_owned();
    let status = command
        .status()
        .with_context(|| format!("{} cannot be run", name.display()))?;
    ensure!(status.success(), "{} has failed", name.display());
    Ok(())
}

/// Every file gets the siblings that the app's files have.
fn compress(folder: &Path) -> Result {
    let files: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<_>>()?;
    for file in files {
        let content = fs::read(file.path())?;
        for (ending, compress) in SIBLINGS {
            fs::write(sibling(&file.path(), ending), compress(&content)?)?;
        }
    }
    Ok(())
}

/// What a rival asks, from the content of the app.
fn questionnaire() -> Result<Value> {
    let content = paths::tests().with_file_name("content");
    let read = questionnaire::load(&content).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        anyhow!(lines.join("\n"))
    })?;
    Ok(asked(&read))
}

fn asked(read: &Questionnaire) -> Value {
    let said = |text: &Text| text.get(LANGUAGE).to_owned();
    let profile = read.profile.iter().map(|question| {
        let options = question.options.iter();
        json!({
            "id": question.id,
            "text": said(&question.text),
            "options": options.map(|option| json!({"value": option.id, "text": said(&option.text)})).collect::<Vec<_>>(),
        })
    });
    let questions = read.questions.iter().map(|question| {
        let options = question.options.iter();
        json!({
            "id": question.id,
            "sectors": question.sectors,
            "quick": question.quick,
            "text": said(&question.text),
            "evidence": said(&question.evidence),
            "notApplicable": question.not_applicable.is_some(),
            "options": options.map(|option| said(&option.text)).collect::<Vec<_>>(),
        })
    });
    json!({
        "profile": profile.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
        "words": {
            "heading": "你的店舖，數碼化走到哪一步？",
            "lead": "答幾條問題，看清現況。",
            "quick": "開始快速體檢",
            "full": "直接做完整體檢",
            "profile": "關於你的店舖",
            "next": "下一題",
            "back": "上一題",
            "answers": "你的答案",
            "dontKnow": said(&read.labels.dont_know),
            "notApplicable": said(&read.labels.not_applicable),
        },
    })
}
